package vn.itplan.database;

/** The database cannot be started, and a person has to do something: {@link #action} says what. */
public class DatabaseStartException extends RuntimeException {

    private final String action;

    DatabaseStartException(String message, String action) {
        super(message);
        this.action = action;
    }

    DatabaseStartException(String message, String action, Throwable cause) {
        super(message, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
