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

    /** A ratio in a second unit, or a share that a sentence puts in brackets, is a figure of its own. */
    @Test
    void indicatorsAndFiguresAreAsManyAsThePapersGive() {
        assertThat(counts("(select * from plan_indicator where not current_state)"))
                .containsExactlyInAnyOrder(
                        "kien-giang 12", "phu-tho 36", "quang-nam 46", "tay-ninh 13", "tien-giang 6");
        assertThat(counts("(select * from plan_indicator where current_state)"))
                .containsExactlyInAnyOrder(
                        "kien-giang 52", "phu-tho 21", "quang-nam 26", "tay-ninh 14", "tien-giang 36");
        assertThat(counts("(select * from stated_figure where measure = 'MONEY')"))
                .containsExactlyInAnyOrder("kien-giang 6", "phu-tho 89", "quang-nam 33", "tay-ninh 1", "tien-giang 12");
        assertThat(counts("(select * from stated_figure where measure = 'COUNT')"))
                .containsExactly("tien-giang 4");
    }

    @Test
    void figuresOfEveryKindSayWhatThePapersSay() {
        assertThat(figure("phu-tho", "Máy chủ")).isEqualTo("trên 33 | MORE 33");
        assertThat(figure("quang-nam", "Máy chủ")).isEqualTo("khoảng 87 | ABOUT 87");
        assertThat(figure("phu-tho", "Đơn vị có website")).isEqualTo("9 | EQUAL 9 | 9/34 | 24 %");
        assertThat(figure("quang-nam", "Đơn vị xã có Internet")).isEqualTo("120 | EQUAL 120 | 120/220 | 60 %");
        assertThat(figure("tien-giang", "Máy chủ")).isEqualTo("47 | EQUAL 47 | 47/22 | 2.35 máy/đơn vị");
        assertThat(figure("tien-giang", "Cơ quan có mạng LAN")).isEqualTo("22 | EQUAL 22 | 22/22 | 100 %");
        assertThat(figure("kien-giang", "Máy chủ ảo")).isEqualTo("trên 150 | MORE 150");
        assertThat(figure("tay-ninh", "Hồ sơ nộp qua DVCTT mức 3,4 hoặc bưu chính công ích trên tổng hồ sơ TTHC"))
                .startsWith("29,4% | EQUAL 29.4 | Hồ sơ tiếp nhận, giải quyết qua môi trường mạng");
        assertThat(figure("tay-ninh", "DVCTT mức 3, 4 trên tổng số DVC của tỉnh"))
                .isEqualTo("53,6% | EQUAL 53.6 | 1010/1884");
        assertThat(jdbc.sql(PLANS + """
                        select concat_ws(' ', i.target_text, i.comparison, i.target, i.target_high, i.target_year)
                        from demo d join plan_indicator i on i.version_id = d.version
                        where d.code = 'phu-tho' and i.name = 'DVC mức 3 (hiệu quả)'
                        """).query(String.class).single()).isEqualTo("từ 10-15 RANGE 10 15 2015");
    }

    /** The same measure in several provinces is one definition. */
    @Test
    void aMeasureOfSeveralProvincesIsDefinedOnce() {
        assertThat(jdbc.sql(PLANS + """
                        select string_agg(distinct d.code, ' ' order by d.code) from demo d
                        join plan_indicator i on i.version_id = d.version join indicator_definition m on m.id = i.definition_id
                        where m.name = 'Cán bộ, công chức thường xuyên sử dụng thư điện tử' and m.province_id is null
                        """).query(String.class).single()).isEqualTo("phu-tho quang-nam tien-giang");
    }

    @Test
    void whatIsStatedStandsBesideWhatIsComputed(Visitors visitors) {
        Visitor tienGiang = visitors.signedIn("viewer@tien-giang");
        tienGiang.open("/plans/" + plan("tien-giang") + "/funding?unit=million");
        assertThat(tienGiang.page().locator("main").textContent()).contains("26.162", "“08 dự án”", "“03 nhóm dự án”");
        Visitor quangNam = visitors.signedIn("viewer@quang-nam");
        quangNam.open("/plans/" + plan("quang-nam") + "/figures?unit=million");
        assertThat(row(quangNam, "khoảng 20 tỷ đồng")).contains("≈", "20.000", "7.900");
        Visitor phuTho = visitors.signedIn("viewer@phu-tho");
        phuTho.open("/plans/" + plan("phu-tho") + "/figures?unit=billion");
        assertThat(row(phuTho, "1.500.0000.000")).contains("1,5");
        assertThat(row(phuTho, "“2,8” Phụ biểu số 05")).contains("-0,9");
        phuTho.open("/plans/" + plan("phu-tho") + "/indicators");
        assertThat(row(phuTho, "Đơn vị có website")).contains("24 %", "26,47 %", "từ 9/34", "Lệch số ghi");
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

    private static String row(Visitor visitor, String text) {
        return visitor.page()
                .locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first()
                .textContent();
    }

    /** The words, what they mean, the parts of the ratio, the ratio as printed, and the scope of the figure. */
    private String figure(String province, String name) {
        return jdbc.sql(PLANS + """
                        select concat_ws(' | ', i.baseline_text, i.baseline_comparison || ' ' || i.baseline,
                          i.baseline_numerator || '/' || i.baseline_denominator, i.baseline_ratio || ' ' || i.ratio_unit,
                          i.baseline_scope)
                        from demo d join plan_indicator i on i.version_id = d.version
                        where d.code = :code and i.name = :name order by i.position limit 1
                        """)
                .param("code", province)
                .param("name", name)
                .query(String.class)
                .single();
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
