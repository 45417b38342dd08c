package vn.itplan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The plans of the five provinces as the demonstration loads them, against the facts of the papers. Whatever other tests
 * make is left out: the first plan of each province is the demonstration's. The sixth province is invented.
 */
@JourneyTest
class FivePlansTest {

    private static final String PLANS = """
            with demo as (
              select distinct on (p.province_id) p.id, v.id as version, pr.code, p.status
              from plan p join province pr on pr.id = p.province_id join plan_version v on v.plan_id = p.id and v.current
              where pr.code <> 'an-giang'
              order by p.province_id, p.id
            )
            """;

    @Autowired
    JdbcClient jdbc;

    @Test
    void plannedMoneyIsWhatThePapersAddUpTo() {
        assertThat(byProvince("""
                        select d.code, (select sum(l.amount) from funding_line l
                          where l.version_id = d.version and l.stage = 'PLANNED' and l.deleted_at is null) as value from demo d
                        """))
                .containsEntry("kien-giang", 19_000_000_000L)
                .containsEntry("phu-tho", 115_225_000_000L)
                .containsEntry("quang-nam", 117_510_000_000L)
                .doesNotContainKeys("tien-giang", "tay-ninh");
    }

    @Test
    void statedTotalsStandWithoutLines() {
        assertThat(byProvince("""
                        select d.code, max(f.amount) as value from demo d join stated_figure f on f.version_id = d.version
                        where f.group_id is null and f.item_id is null and f.year is null group by d.code
                        """))
                .containsEntry("tien-giang", 26_162_000_000L)
                .containsEntry("tay-ninh", 10_500_000_000L)
                .containsEntry("phu-tho", 115_225_000_000L)
                .containsEntry("quang-nam", 117_510_000_000L);
    }

    @Test
    void sumsByGroupAndYearAreThoseOfThePapers() {
        assertThat(amounts("quang-nam", "l.year::text"))
                .containsEntry("2013", 4_474_000_000L)
                .containsEntry("2014", 39_156_000_000L)
                .containsEntry("2015", 28_180_000_000L)
                .containsEntry("2020", 9_800_000_000L)
                .hasSize(8);
        assertThat(amounts("phu-tho", "g.code || ' ' || l.year"))
                .containsEntry("A 2011", 8_825_000_000L)
                .containsEntry("B 2015", 9_800_000_000L)
                .containsEntry("C 2013", 3_400_000_000L)
                .hasSize(15);
    }

    @Test
    void listsHoldWhatThePapersCount() {
        assertThat(counts("plan_item"))
                .containsExactlyInAnyOrder("kien-giang 27", "phu-tho 19", "quang-nam 23", "tien-giang 9");
        assertThat(counts("plan_citation"))
                .containsExactlyInAnyOrder(
                        "kien-giang 38", "phu-tho 13", "quang-nam 25", "tay-ninh 28", "tien-giang 21");
        assertThat(counts("plan_responsibility"))
                .containsExactlyInAnyOrder("kien-giang 6", "phu-tho 7", "quang-nam 6", "tay-ninh 6", "tien-giang 4");
        assertThat(counts("plan_past_result")).containsExactlyInAnyOrder("phu-tho 6", "quang-nam 17", "tien-giang 8");
        assertThat(counts("plan_service_target")).containsExactly("quang-nam 16");
        assertThat(counts("plan_item_year")).containsExactly("quang-nam 60");
    }

    @Test
    void thePastIsNoPartOfThePlanAndARateIsNeverSummed(Visitors visitors) {
        assertThat(byProvince("""
                        select d.code, sum(a.amount) as value from demo d join plan_past_amount a on a.version_id = d.version
                        where a.stage = 'DISBURSED' group by d.code
                        """)).containsEntry("phu-tho", 5_170_000_000L).containsEntry("quang-nam", 7_900_000_000L);

        Visitor viewer = visitors.signedIn("viewer@quang-nam");
        viewer.open("/plans/" + plan("quang-nam") + "/past-results?unit=dong");
        assertThat(viewer.page()
                        .locator("tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("hộ tịch"))
                        .textContent())
                .contains("5.000.000")
                .contains("/xã");
        assertThat(viewer.page().locator("tfoot").textContent()).contains("24.234.916.298");
    }

    private Map<String, Long> byProvince(String sql) {
        return read(jdbc.sql(PLANS + sql));
    }

    private Map<String, Long> amounts(String province, String by) {
        return read(jdbc.sql(PLANS + """
                        select %s as code, sum(l.amount) as value from demo d
                        join funding_line l on l.version_id = d.version and l.deleted_at is null and l.stage = 'PLANNED'
                        join plan_item i on i.id = l.item_id left join plan_group g on g.id = i.group_id
                        where d.code = '%s' group by 1
                        """.formatted(by, province)));
    }

    private static Map<String, Long> read(JdbcClient.StatementSpec sql) {
        return sql.query((row, number) -> new Sum(row.getString("code"), row.getObject("value"))).stream()
                .filter(sum -> sum.value() instanceof Number)
                .collect(
                        Collectors.toMap(Sum::code, sum -> ((Number) Objects.requireNonNull(sum.value())).longValue()));
    }

    private List<String> counts(String table) {
        return jdbc.sql(PLANS + """
                        select d.code || ' ' || count(*) from demo d join %s e on e.version_id = d.version
                        where e.deleted_at is null group by d.code
                        """.formatted(table)).query(String.class).list();
    }

    private long plan(String province) {
        return jdbc.sql(PLANS + " select id from demo where code = :code")
                .param("code", province)
                .query(Long.class)
                .single();
    }

    private record Sum(String code, @Nullable Object value) {}
}
