package vn.itplan.database;

/** Which PostgreSQL the application stands on; a bean, so that a room can ask. */
public enum DatabaseMode {
    /** The application's own server in the data directory: for trying out and for a single machine. */
    EMBEDDED,
    /** The server of {@code SPRING_DATASOURCE_URL}: no demonstration is loaded there. */
    EXTERNAL
}
