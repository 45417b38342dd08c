package vn.itplan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.itplan.testing.TestDirectories;

/** What a start makes of a directory that is not as a clean stop leaves it. */
class EmbeddedPostgresRecoveryTest {

    private DataDirectory directory;

    @BeforeEach
    void copyTheDirectory() throws Exception {
        directory = PreparedDirectory.copy();
    }

    @Test
    void startsAlthoughTheNoteOfAnEarlierServerNamesAnotherProcess() throws Exception {
        String reused = Long.toString(ProcessHandle.current().pid());
        Files.writeString(directory.resolve("database/postmaster.pid"), reused + "\n" + directory.path() + "\n");

        startsAndStops();
    }

    @Test
    void takesAnotherPostgresThatGotTheSameNumberForAStranger() throws Exception {
        DataDirectory other = PreparedDirectory.copy();
        try (EmbeddedPostgres stranger = new EmbeddedPostgres(other)) {
            stranger.start();
            Files.copy(other.resolve("database/postmaster.pid"), directory.resolve("database/postmaster.pid"));

            startsAndStops();

            assertThat(new EarlierServer(other.resolve("database")).state()).isEqualTo(EarlierServer.State.ORPHAN);
        }
    }

    @Test
    void beginsAgainWhereAFirstStartWasKilled() throws Exception {
        directory = DataDirectory.at(TestDirectories.ofThisRun("killed first start"));
        Files.createSymbolicLink(directory.resolve("postgresql"), TestDirectories.BINARIES);
        Files.createDirectories(directory.resolve("database.tmp"));
        Files.writeString(directory.resolve("database.tmp/PG_VERSION"), "18\n");

        startsAndStops();
    }

    @Test
    void saysThatThePasswordIsMissingAndLeavesTheDirectoryFree() throws Exception {
        SecretFile file = directory.secret("database-password");
        String password = file.read().orElseThrow();
        file.delete();

        try (EmbeddedPostgres postgres = new EmbeddedPostgres(directory)) {
            assertThatExceptionOfType(DatabaseStartException.class)
                    .isThrownBy(postgres::start)
                    .withMessageContaining("database-password");
        }

        file.write(password);
        startsAndStops();
    }

    @Test
    void saysWhereToLookWhenPostgresDoesNotStart() throws IOException {
        Files.writeString(directory.resolve("database/PG_VERSION"), "9.6\n");

        try (EmbeddedPostgres postgres = new EmbeddedPostgres(directory)) {
            assertThatExceptionOfType(DatabaseStartException.class)
                    .isThrownBy(postgres::start)
                    .satisfies(e -> assertThat(e.action()).contains("postgres.log"));
        }
    }

    private void startsAndStops() throws SQLException {
        try (EmbeddedPostgres postgres = new EmbeddedPostgres(directory)) {
            postgres.start();
            try (var connection = DriverManager.getConnection(
                    postgres.jdbcUrl("postgres"), EmbeddedPostgres.USER, postgres.password())) {
                assertThat(connection.isValid(1)).isTrue();
            }
        }
        assertThat(directory.resolve("database/postmaster.pid")).doesNotExist();
    }
}
