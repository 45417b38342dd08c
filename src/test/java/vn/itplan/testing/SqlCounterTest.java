package vn.itplan.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@IntegrationTest
class SqlCounterTest {

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void countsStatementsOfTheCodeAndNoOthers() throws Exception {
        jdbc.queryForObject("select 0", Integer.class);

        var statements = SqlCounter.count(() -> {
            jdbc.queryForObject("select 1", Integer.class);
            jdbc.queryForObject("select 2", Integer.class);
        });

        assertThat(statements.list()).containsExactly("select 1", "select 2");
    }

    @Test
    void countsABatchOnce() throws Exception {
        jdbc.execute("create temporary table counted (id int)");

        var statements = SqlCounter.count(() -> jdbc.batchUpdate(
                "insert into counted values (?)", List.of(new Object[] {1}, new Object[] {2}, new Object[] {3})));

        assertThat(statements.count()).isEqualTo(1);
    }

    @Test
    void leavesOtherThreadsOut() throws Exception {
        var statements = SqlCounter.count(() -> {
            Thread other = new Thread(() -> jdbc.queryForObject("select 3", Integer.class));
            other.start();
            other.join();
        });

        assertThat(statements.count()).isZero();
    }

    @Test
    void leavesSessionTablesOut() {
        var statements = new SqlCounter.Statements(List.of("SELECT 1 FROM SPRING_SESSION", "select 2"));

        assertThat(statements.withoutSessions().list()).containsExactly("select 2");
    }

    @Test
    void listsTheStatementsWhenThereAreTooMany() {
        var statements = new SqlCounter.Statements(List.of("select 1", "select 2"));

        assertThat(statements.isAtMost(2)).isSameAs(statements);
        assertThatThrownBy(() -> statements.isAtMost(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("2 SQL statements, at most 1 expected")
                .hasMessageContaining("select 2");
    }
}
