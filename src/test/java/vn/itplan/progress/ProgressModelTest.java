package vn.itplan.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;

/** What the functions of the database answer: what is known as of a day. */
@IntegrationTest
class ProgressModelTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private PlanWorld world;
    private long project;

    @BeforeEach
    void project() {
        world = PlanWorld.make(context);
        long plan = world.plan();
        long item = world.item(plan, null, "Cổng dữ liệu");
        project = number("select project_id from plan_item where id = " + item);
    }

    @Test
    void knowsTheLatestUpdateOfADay() {
        update("2021-03-31", 10, null, "2021-04-02");
        update("2021-06-30", 40, null, "2021-07-01");

        assertThat(percentOn("2021-03-30")).isEmpty();
        assertThat(percentOn("2021-03-31")).containsExactly(10L);
        assertThat(percentOn("2021-06-29")).containsExactly(10L);
        assertThat(percentOn("2021-12-31")).containsExactly(40L);
    }

    @Test
    void takesTheOneRecordedLastOfTwoOfTheSameDay() {
        update("2021-06-30", 40, null, "2021-07-02");
        update("2021-06-30", 35, null, "2021-07-01");

        assertThat(percentOn("2021-12-31")).containsExactly(40L);
    }

    @Test
    void countsACorrectionForTheDayThatItSpeaksOf() {
        long wrong = update("2021-06-30", 90, null, "2021-07-01");
        update("2021-06-30", 30, wrong, "2022-01-15");

        assertThat(percentOn("2021-06-30")).containsExactly(30L);
    }

    @Test
    void sumsWhatWasPaidInAYearAsADifference() {
        long source = world.source("Ngân sách tỉnh");
        long first = update("2020-12-20", 10, null, "2020-12-20");
        paid(first, source, 100);
        long second = update("2021-11-30", 60, null, "2021-12-01");
        paid(second, source, 350);
        paid(second, null, 50);

        assertThat(paidOn("2021-12-31") - paidOn("2020-12-31")).isEqualTo(300);
        assertThat(paidOn("2020-12-31") - paidOn("2019-12-31")).isEqualTo(100);
    }

    @Test
    void refusesToChangeAnUpdate() {
        long update = update("2021-06-30", 40, null, "2021-07-01");

        assertThatThrownBy(() -> jdbc.sql("update project_update set percent = 50 where id = " + update)
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("corrected by another one");
        assertThatThrownBy(() -> jdbc.sql("delete from project_update where id = " + update)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void correctsAnUpdateOnce() {
        long wrong = update("2021-06-30", 90, null, "2021-07-01");
        update("2021-06-30", 30, wrong, "2021-07-02");

        assertThatThrownBy(() -> update("2021-06-30", 31, wrong, "2021-07-03"))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("project_update_is_corrected_once");
    }

    private List<Long> percentOn(String day) {
        return jdbc.sql("select percent::bigint from project_progress_on(:day) where province_id = :province")
                .param("day", LocalDate.parse(day))
                .param("province", world.province())
                .query(Long.class)
                .list();
    }

    private long paidOn(String day) {
        return jdbc.sql(
                        "select coalesce(sum(amount), 0)::bigint from project_disbursed_on(:day) where project_id = :project")
                .param("day", LocalDate.parse(day))
                .param("project", project)
                .query(Long.class)
                .single();
    }

    private long update(String asOf, int percent, @Nullable Long corrects, String recorded) {
        return jdbc.sql("""
                        insert into project_update (id, province_id, project_id, as_of, status, percent, corrects_id,
                            recorded_at, account_id, account_name)
                        select nextval('row_id'), :province, :project, :asOf, 'IN_PROGRESS', :percent, :corrects,
                            cast(:recorded as timestamptz), a.id, a.name
                        from account a where a.username = :planner
                        returning id
                        """)
                .param("province", world.province())
                .param("project", project)
                .param("asOf", LocalDate.parse(asOf))
                .param("percent", percent)
                .param("corrects", corrects, java.sql.Types.BIGINT)
                .param("recorded", recorded)
                .param("planner", world.plannerName())
                .query(Long.class)
                .single();
    }

    private void paid(long update, @Nullable Long source, long dong) {
        jdbc.sql("""
                        insert into project_update_disbursement (id, province_id, update_id, source_id, amount)
                        values (nextval('row_id'), :province, :update, :source, :amount)
                        """)
                .param("province", world.province())
                .param("update", update)
                .param("source", source, java.sql.Types.BIGINT)
                .param("amount", dong)
                .update();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
