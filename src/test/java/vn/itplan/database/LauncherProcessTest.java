package vn.itplan.database;

import static java.nio.file.attribute.PosixFilePermission.OTHERS_EXECUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real processes, really killed. */
class LauncherProcessTest {

    private Path directory;

    @BeforeEach
    void copyTheDirectory() throws Exception {
        directory = PreparedDirectory.copy().path();
    }

    @Test
    void runsAloneOnItsDirectoryAndKeepsTheDataOverARestart() throws Exception {
        try (LauncherProcess first = LauncherProcess.start(directory)) {
            keep(first, "kept");

            LauncherProcess second = LauncherProcess.start(directory);
            assertThat(second.awaitEnd()).isNotZero();
            assertThat(second.said())
                    .contains("Another ITPlan (process " + first.pid() + ") already runs on the data directory "
                            + directory)
                    .contains("ITPLAN_DATA_DIR")
                    .doesNotContain("\tat ");
            assertThat(kept(first)).isEqualTo("kept");
        }
        try (LauncherProcess third = LauncherProcess.start(directory)) {
            assertThat(kept(third)).isEqualTo("kept");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void signalStopsPostgresProperly(String signal) throws Exception {
        LauncherProcess launcher = LauncherProcess.start(directory);
        ProcessHandle server = launcher.server();

        launcher.signal(signal);

        ends(server);
        assertThat(directory.resolve("database/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(directory.resolve("postgres.log"))).contains("database system is shut down");
    }

    @Test
    void killLosesNothingThatWasCommitted() throws Exception {
        LauncherProcess first = LauncherProcess.start(directory);
        ProcessHandle orphan = first.server();
        keep(first, "kept");
        first.signal("KILL");
        assertThat(orphan.isAlive()).isTrue();

        LauncherProcess second = LauncherProcess.start(directory);
        ends(orphan);
        assertThat(second.said()).contains("A PostgreSQL of an earlier run still works");
        assertThat(kept(second)).isEqualTo("kept");
        ProcessHandle server = second.server();
        second.signal("KILL");
        kill(server);

        try (LauncherProcess third = LauncherProcess.start(directory)) {
            assertThat(kept(third)).isEqualTo("kept");
            assertThat(Files.readString(directory.resolve("postgres.log"))).contains("automatic recovery in progress");

            kill(third.server());
            assertThat(third.signal("TERM")).isEqualTo(143);
        }
    }

    @Test
    void rootWithoutUserNamespacesRunsItAsNobody() throws Exception {
        assumeThat(Files.getAttribute(directory, "unix:uid")).as("root").isEqualTo(0);
        for (Path above = directory.getParent(); above != null; above = above.getParent()) {
            assumeThat(Files.getPosixFilePermissions(above))
                    .as("others may pass through " + above)
                    .contains(OTHERS_EXECUTE);
        }
        Path programs = Files.createDirectories(directory.resolveSibling("no namespaces"));
        Files.writeString(programs.resolve("unshare"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(programs.resolve("unshare"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Map<String, String> path = Map.of("PATH", programs + ":" + System.getenv("PATH"));

        LauncherProcess first = LauncherProcess.start(directory, path);
        keep(first, "kept");
        ProcessHandle orphan = first.server();
        assertThat(Files.getAttribute(Path.of("/proc/" + orphan.pid()), "unix:uid"))
                .isEqualTo(65534);
        first.signal("KILL");

        try (LauncherProcess second = LauncherProcess.start(directory, path)) {
            ends(orphan);
            assertThat(kept(second)).isEqualTo("kept");
        }
        try (LauncherProcess inNamespaceAgain = LauncherProcess.start(directory)) {
            assertThat(kept(inNamespaceAgain)).isEqualTo("kept");
        }
    }

    @Test
    void contextThatFailsToStartStopsPostgres() throws Exception {
        LauncherProcess failed = LauncherProcess.start(directory, "--fail=true");

        assertThat(failed.awaitEnd()).isNotZero();
        assertThat(failed.said()).contains("told to fail, on jdbc:postgresql:");
        assertThat(directory.resolve("database/postmaster.pid")).doesNotExist();
    }

    private static void kill(ProcessHandle server) {
        server.destroyForcibly();
        ends(server);
    }

    /** Gone, or a zombie: an orphan waits for the first process of the machine to take note. */
    private static void ends(ProcessHandle server) {
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> server.info().command().isEmpty());
    }

    private static void keep(LauncherProcess launcher, String text) throws SQLException {
        try (Connection connection = launcher.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table kept as select '" + text + "' as said");
        }
    }

    private static String kept(LauncherProcess launcher) throws SQLException {
        try (Connection connection = launcher.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select said from kept")) {
            result.next();
            return result.getString(1);
        }
    }
}
