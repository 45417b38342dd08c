package vn.itplan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.util.FileSystemUtils;
import vn.itplan.database.DataDirectory;
import vn.itplan.database.EmbeddedPostgres;

/**
 * Directories of a test run under {@code target}: one for each JVM, taken away at its end. PostgreSQL's programs are
 * unpacked once for all runs.
 */
public final class TestDirectories {

    private static final Path TARGET =
            Path.of(System.getProperty("basedir", ""), "target").toAbsolutePath();
    private static final Path RUNS = TARGET.resolve("test-runs");
    private static final Path RUN =
            RUNS.resolve(Long.toString(ProcessHandle.current().pid()));
    private static final List<EmbeddedPostgres> SERVERS = new CopyOnWriteArrayList<>();

    /** Where PostgreSQL's programs stand for all test runs. */
    public static final Path BINARIES = TARGET.resolve("postgresql");

    static {
        clearKilledRuns();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            SERVERS.forEach(EmbeddedPostgres::close);
            delete(RUN);
        }));
    }

    private TestDirectories() {}

    /** The data directory of the applications under test in this JVM. */
    public static Path application() {
        return ofThisRun("application");
    }

    static EmbeddedPostgres start() {
        EmbeddedPostgres server = new EmbeddedPostgres(DataDirectory.at(ofThisRun("server")), BINARIES);
        server.start();
        SERVERS.add(server);
        hurry(server);
        return server;
    }

    /** What tests write is thrown away: no need to wait for the disk. */
    private static void hurry(EmbeddedPostgres server) {
        try (var connection = DriverManager.getConnection(
                        server.jdbcUrl("postgres"), EmbeddedPostgres.USER, server.password());
                var statement = connection.createStatement()) {
            statement.execute("alter role " + EmbeddedPostgres.USER + " set synchronous_commit = off");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not made yet; goes at the end of the run. */
    public static Path ofThisRun(String name) {
        return RUN.resolve(name);
    }

    /** A test run that was killed left its server running; starting takes it over, closing stops it. */
    private static void clearKilledRuns() {
        for (Path run : list(RUNS)) {
            boolean alive = ProcessHandle.of(Long.parseLong(run.getFileName().toString()))
                    .isPresent();
            if (!alive) {
                if (Files.isDirectory(run.resolve("server"))) {
                    try (var server = new EmbeddedPostgres(DataDirectory.at(run.resolve("server")), BINARIES)) {
                        server.start();
                    }
                }
                delete(run);
            }
        }
    }

    private static List<Path> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var children = Files.list(directory)) {
            return children.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
