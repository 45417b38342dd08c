package vn.itplan.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Real PostgreSQL for tests: the embedded server, started once a JVM, or with {@code -Dtest.database=testcontainers} a
 * container. Each name gives one database, empty when first asked for.
 */
public final class TestDatabase {

    private static final Map<String, TestDatabase> BY_NAME = new ConcurrentHashMap<>();

    private final String url;
    private final String username;
    private final String password;

    private TestDatabase(String url, String username, String password) {
        this.url = url;
        this.username = username;
        this.password = password;
    }

    public static TestDatabase named(String name) {
        return BY_NAME.computeIfAbsent(name, TestDatabase::create);
    }

    public String url() {
        return url;
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    private static TestDatabase create(String name) {
        TestServer server = TestServer.get();
        try (Connection connection =
                        DriverManager.getConnection(server.url("postgres"), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + statement.enquoteIdentifier(name, true));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(server.url(name), server.username(), server.password());
    }
}
