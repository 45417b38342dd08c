package vn.itplan.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of our own in the data directory: durable, reachable by password on loopback only, stopped with
 * the application, found again after either was killed.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    public static final String USER = "app";

    private final DataDirectory directory;
    private final Path binariesDirectory;

    private @Nullable Server server;

    private record Server(ApplicationLock lock, Cluster cluster, int port, String password) {}

    public EmbeddedPostgres(DataDirectory directory) {
        this(directory, directory.resolve("postgresql"));
    }

    /** @param binariesDirectory where PostgreSQL's programs are unpacked; may be shared */
    public EmbeddedPostgres(DataDirectory directory, Path binariesDirectory) {
        this.directory = directory;
        this.binariesDirectory = binariesDirectory;
    }

    /** @throws DatabaseStartException with words for the person at the console; nothing keeps running then */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        ApplicationLock lock = ApplicationLock.acquire(directory.resolve("app.lock"));
        try {
            Cluster cluster = Cluster.in(directory, binariesDirectory);
            String password = cluster.ensure(directory.secret("database-password"));
            cluster.settleEarlierServer();
            server = new Server(lock, cluster, cluster.launch(), password);
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "The data directory " + directory.path() + " cannot be used (" + e + ").",
                    "See that the disk is not full and that the directory belongs to the account that runs ITPlan.",
                    e);
        } finally {
            if (server == null) {
                lock.close();
            }
        }
    }

    /** Ends what runs, writes everything down, and frees the directory. */
    @Override
    public synchronized void close() {
        Server running = server;
        if (running == null) {
            return;
        }
        server = null;
        try {
            running.cluster().stop();
        } finally {
            running.lock().close();
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + running().port() + "/" + database + "?sslmode=disable";
    }

    public String password() {
        return running().password();
    }

    public void createDatabaseIfMissing(String name) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, password());
                var exists = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var statement = connection.createStatement()) {
            exists.setString(1, name);
            if (!exists.executeQuery().next()) {
                statement.execute("create database " + statement.enquoteIdentifier(name, true));
            }
        } catch (SQLException e) {
            throw new DatabaseStartException(
                    "The database " + name + " cannot be opened (" + e.getMessage() + ").",
                    "Look into postgres.log in " + directory.path() + ".",
                    e);
        }
    }

    private synchronized Server running() {
        if (server == null) {
            throw new IllegalStateException("PostgreSQL is not started");
        }
        return server;
    }
}
