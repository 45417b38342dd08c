package vn.itplan.common;

import java.util.Collection;
import java.util.Set;

/**
 * The permission port. Services ask it before they read or change anything of a province; the room {@code account}
 * answers from the grants of the signed-in account.
 */
public interface Access {

    /**
     * Passes, or refuses in the way that gives nothing away.
     *
     * @throws NotFoundException when the account may not even see the province
     * @throws ForbiddenException when it sees the province but its roles there do not allow this
     */
    void require(Permission permission, long provinceId);

    /**
     * For what belongs to no province.
     *
     * @throws ForbiddenException when no grant of the account allows it
     */
    void requireAnywhere(Permission permission);

    /**
     * Passes when the account holds the permission on behalf of one of these agencies.
     *
     * @throws NotFoundException when the account may not even see the province
     * @throws ForbiddenException when it may not act for any of them
     */
    void requireFor(Permission permission, long provinceId, Collection<Long> agencies);

    /** On behalf of which agencies of the province the account holds the permission. */
    AgencyReach reach(Permission permission, long provinceId);

    boolean may(Permission permission, long provinceId);

    boolean mayAnywhere(Permission permission);

    /** By a grant without province, so also for what belongs to none. */
    boolean mayEverywhere(Permission permission);

    /** The provinces in which the account holds the permission; for lists, which show no more than these. */
    Set<Long> provincesWith(Permission permission);
}
