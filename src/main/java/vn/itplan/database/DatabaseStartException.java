package vn.itplan.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be started, and a person has to do something: {@link #action} says what. */
public class DatabaseStartException extends RuntimeException {

    private final String action;

    DatabaseStartException(String message, String action) {
        this(message, action, null);
    }

    DatabaseStartException(String message, String action, @Nullable Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
