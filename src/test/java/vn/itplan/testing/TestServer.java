package vn.itplan.testing;

import org.testcontainers.postgresql.PostgreSQLContainer;
import vn.itplan.database.EmbeddedPostgres;

/** The one PostgreSQL server of a test run. */
interface TestServer {

    String url(String database);

    String username();

    String password();

    static TestServer get() {
        return Holder.SERVER;
    }

    final class Holder {

        private static final TestServer SERVER = start(System.getProperty("test.database", "embedded"));

        private static TestServer start(String kind) {
            return switch (kind) {
                case "embedded" -> new Embedded(TestDirectories.start());
                case "testcontainers" -> container();
                default -> throw new IllegalArgumentException("test.database is embedded or testcontainers: " + kind);
            };
        }

        @SuppressWarnings("resource") // stopped by Testcontainers when the JVM ends
        private static TestServer container() {
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18");
            container.start();
            return new Container(container);
        }

        private Holder() {}
    }

    record Embedded(EmbeddedPostgres server) implements TestServer {

        @Override
        public String url(String database) {
            return server.jdbcUrl(database);
        }

        @Override
        public String username() {
            return EmbeddedPostgres.USER;
        }

        @Override
        public String password() {
            return server.password();
        }
    }

    record Container(PostgreSQLContainer server) implements TestServer {

        @Override
        public String url(String database) {
            return "jdbc:postgresql://%s:%d/%s"
                    .formatted(server.getHost(), server.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT), database);
        }

        @Override
        public String username() {
            return server.getUsername();
        }

        @Override
        public String password() {
            return server.getPassword();
        }
    }
}
