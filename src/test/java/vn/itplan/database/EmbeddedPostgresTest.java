package vn.itplan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

    private static EmbeddedPostgres postgres;
    private static DataDirectory directory;

    @BeforeAll
    static void start() throws Exception {
        directory = PreparedDirectory.copy();
        postgres = new EmbeddedPostgres(directory);
        postgres.start();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void isDurableAndListensOnLoopbackOnly() throws SQLException {
        try (Connection connection = connect("postgres", postgres.password())) {
            assertThat(setting(connection, "fsync")).isEqualTo("on");
            assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(connection, "full_page_writes")).isEqualTo("on");
            assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(connection, "unix_socket_directories")).isEmpty();
            assertThat(setting(connection, "password_encryption")).isEqualTo("scram-sha-256");
            assertThat(setting(connection, "server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void refusesAWrongPasswordAndNone() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect("postgres", "wrong"))
                .withMessageContaining("password authentication failed");
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> connect("postgres", ""))
                .withMessageContaining("password");
    }

    @Test
    void makesADatabaseOnce() throws SQLException {
        postgres.createDatabaseIfMissing("made twice");
        postgres.createDatabaseIfMissing("made twice");

        try (Connection connection = connect("made twice", postgres.password())) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void refusesASecondOneInTheSameProcessAndKeepsTheFirst() throws SQLException {
        try (EmbeddedPostgres second = new EmbeddedPostgres(directory)) {
            assertThatExceptionOfType(DatabaseStartException.class)
                    .isThrownBy(second::start)
                    .withMessageContaining("already runs");
        }
        try (Connection connection = connect("postgres", postgres.password())) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    private static Connection connect(String database, String password) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), EmbeddedPostgres.USER, password);
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("show " + name)) {
            result.next();
            return result.getString(1);
        }
    }
}
