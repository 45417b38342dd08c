package vn.itplan.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server of our own in the data directory: durable, reachable by password on loopback only, stopped with
 * the application, found again after either was killed.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    public static final String USER = "app";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int ATTEMPTS = 3;
    private static final long LOG_LIMIT = 10_000_000;

    private final DataDirectory directory;
    private final Path binariesDirectory;
    private final Path database;
    private final Path serverLog;

    private @Nullable ApplicationLock lock;
    private @Nullable PostgresCommands commands;
    private @Nullable Server server;

    private record Server(int port, String password) {}

    public EmbeddedPostgres(DataDirectory directory) {
        this(directory, directory.resolve("postgresql"));
    }

    /** @param binariesDirectory where PostgreSQL's programs are unpacked; may be shared */
    public EmbeddedPostgres(DataDirectory directory, Path binariesDirectory) {
        this.directory = directory;
        this.binariesDirectory = binariesDirectory;
        this.database = directory.resolve("database");
        this.serverLog = directory.resolve("postgres.log");
    }

    /** @throws DatabaseStartException with words for the person at the console; nothing keeps running then */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        ApplicationLock held = ApplicationLock.acquire(directory.resolve("app.lock"));
        boolean started = false;
        try {
            PostgresBinaries binaries = PostgresBinaries.unpackedIn(binariesDirectory, PostgresPlatform.current());
            PostgresCommands running = new PostgresCommands(binaries, directory.resolve("command.log"));
            running.checkAccount();
            String password = ensureCluster(running);
            settleEarlierServer(running);
            rotateLog();
            server = new Server(launch(running), password);
            commands = running;
            lock = held;
            started = true;
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "The data directory " + directory.path() + " cannot be used (" + e + ").",
                    "See that the disk is not full and that the directory belongs to the account that runs ITPlan.",
                    e);
        } finally {
            if (!started) {
                held.close();
            }
        }
    }

    /** Lets running statements end at once, writes everything down, and stops. */
    @Override
    public synchronized void close() {
        if (server == null || commands == null || lock == null) {
            return;
        }
        try {
            stop(commands);
        } finally {
            server = null;
            lock.close();
            lock = null;
        }
    }

    public String jdbcUrl(String databaseName) {
        return "jdbc:postgresql://127.0.0.1:" + running().port() + "/" + databaseName + "?sslmode=disable";
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
                    "Look into " + serverLog + ".",
                    e);
        }
    }

    private Server running() {
        if (server == null) {
            throw new IllegalStateException("PostgreSQL is not started");
        }
        return server;
    }

    /** The cluster appears under its name only when it is whole, so that a killed first start leaves nothing. */
    private String ensureCluster(PostgresCommands commands) throws IOException {
        SecretFile passwordFile = directory.secret("database-password");
        if (Files.isDirectory(database)) {
            return passwordFile
                    .read()
                    .orElseThrow(() -> new DatabaseStartException(
                            "The password of the database is missing: " + passwordFile.path() + ".",
                            "Put the file back from a backup; it belongs to the directory beside it."));
        }
        String password = passwordFile.readOrCreate(SecretFile::randomPassword);
        Path half = directory.resolve("database.tmp");
        FileSystemUtils.deleteRecursively(half);
        int code = commands.postgres(
                "initdb",
                List.of(
                        "-D",
                        half.toString(),
                        "-U",
                        USER,
                        "--pwfile=" + passwordFile.path(),
                        "-A",
                        "scram-sha-256",
                        "-E",
                        "UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C"));
        if (code != 0) {
            throw new DatabaseStartException(
                    "PostgreSQL cannot make its files in " + half + ": " + commands.said(),
                    "See that the disk is not full and that the directory belongs to the account that runs ITPlan.");
        }
        Files.move(half, database, ATOMIC_MOVE);
        return password;
    }

    private void settleEarlierServer(PostgresCommands commands) throws IOException {
        EarlierServer earlier = new EarlierServer(database);
        switch (earlier.state()) {
            case NONE -> {}
            case STALE -> log.info("PostgreSQL was not stopped properly last time; it recovers now");
            case NUMBER_REUSED -> earlier.forget();
            case ORPHAN -> {
                log.info("A PostgreSQL of an earlier run still works on {}; it is stopped first", database);
                stop(commands);
            }
        }
    }

    private void rotateLog() throws IOException {
        if (Files.exists(serverLog) && Files.size(serverLog) > LOG_LIMIT) {
            Files.move(serverLog, directory.resolve("postgres.log.1"), REPLACE_EXISTING);
        }
    }

    /** Tries again, for another program may take the free port first, and dying processes of a killed server linger. */
    private int launch(PostgresCommands commands) throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = freePort();
            String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
                    + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on";
            int code = commands.postgres(
                    "pg_ctl",
                    List.of("start", "-w", "-D", database.toString(), "-l", serverLog.toString(), "-o", options));
            if (code == 0) {
                return port;
            }
            if (new EarlierServer(database).state() == EarlierServer.State.ORPHAN) {
                stop(commands);
            }
            if (attempt < ATTEMPTS) {
                pause(attempt);
            }
        }
        throw new DatabaseStartException(
                "PostgreSQL does not start on " + database + ".",
                "Look into " + serverLog + ": its last lines say why.");
    }

    private void stop(PostgresCommands commands) {
        int code = commands.postgres("pg_ctl", List.of("stop", "-m", "fast", "-w", "-D", database.toString()));
        if (code != 0) {
            log.warn("PostgreSQL did not stop: {}", commands.said());
        }
    }

    private static void pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(400L * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
