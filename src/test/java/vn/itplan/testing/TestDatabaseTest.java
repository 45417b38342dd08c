package vn.itplan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void oneNameIsOneDatabaseAndAnotherNameAnother() throws SQLException {
        try (Connection one = TestDatabase.named("first name").connect();
                Connection same = TestDatabase.named("first name").connect();
                Connection other = TestDatabase.named("second name").connect()) {
            one.createStatement().execute("create table kept (id int)");

            assertThat(tableExists(same)).isTrue();
            assertThat(tableExists(other)).isFalse();
        }
    }

    @Test
    void isPostgres18WithWhatTheMigrationsNeed() throws SQLException {
        try (Connection connection = TestDatabase.named("extensions").connect();
                var statement = connection.createStatement()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
            statement.execute("create extension unaccent");
            statement.execute("create extension pg_trgm");
            var sorted = statement.executeQuery(
                    "select string_agg(w, ' ' order by w collate \"vi-x-icu\") from unnest(array['đò', 'ê', 'e', 'do']) w");
            sorted.next();
            assertThat(sorted.getString(1)).isEqualTo("do đò e ê");
        }
    }

    private static boolean tableExists(Connection connection) throws SQLException {
        var result = connection.createStatement().executeQuery("select to_regclass('kept') is not null");
        result.next();
        return result.getBoolean(1);
    }
}
