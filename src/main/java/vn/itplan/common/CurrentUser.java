package vn.itplan.common;

import java.util.Optional;

/** Who acts, for the trail and for the shell. */
public interface CurrentUser {

    /** The signed-in account, or empty for a visitor. */
    Optional<Actor> actor();

    /**
     * @param username the name typed at sign-in: {@code planner@kien-giang}
     * @param name the person's name
     * @param roles the roles of the account now, for the trail: "PLANNER kien-giang"
     */
    record Actor(long accountId, String username, String name, String roles) {}
}
