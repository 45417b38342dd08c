package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.importing.Workbooks.row;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The same items in several tables of one file come in once. */
class SameItemsTest extends AbstractImportTest {

    private static byte[] file(Object[][] first, Object[][] second) {
        return Workbooks.made(workbook -> {
            Workbooks.fill(workbook.createSheet("Theo năm"), "A1", first);
            Workbooks.fill(workbook.createSheet("Theo nguồn"), "A1", second);
        });
    }

    private static final Object[][] BY_YEAR = {
        row("Phụ lục 1. Dự án theo năm (triệu đồng)"),
        row("TT", "Tên dự án", "Năm 2021", "Năm 2022", "Tổng"),
        row(1, "Mạng", 5, 3, 8),
        row(2, "Máy chủ", 2, null, 2),
        row(null, "Tổng cộng", 7, 3, 10)
    };

    private static final Object[][] BY_SOURCE = {
        row("Phụ lục 2. Dự án theo nguồn vốn (triệu đồng)"),
        row("TT", "Tên dự án", "Ngân sách trung ương", "Ngân sách tỉnh", "Ghi chú"),
        row(1, "Mạng", 6, 2, "cả giai đoạn"),
        row(2, "Máy chủ", null, 2, null)
    };

    private List<String> ofItems(long plan) {
        return strings("""
                select concat_ws('|', i.name, f.year, s.name, f.amount) from stated_figure f
                join plan_item i on i.id = f.item_id left join funding_source s on s.id = f.source_id
                where f.plan_id = ? and f.deleted_at is null order by f.id
                """, plan);
    }

    @Test
    void byYearAndBySourceAreOneItemWithItsOtherDivisionAsStated() {
        long plan = newPlan(2021);
        byte[] file = file(BY_YEAR, BY_SOURCE);
        long run = upload(plan, "a.xlsx", file);
        Document page = preview(plan, run);
        assertThat(page.select(".problems li.info").text())
                .contains("2 dòng của bảng ở trang Theo nguồn", "đã có trong bảng ở trang Theo năm");
        assertThat(page.select("dl.facts").text()).contains("Nhiệm vụ trong tệp 2", "10 triệu đồng");
        apply(plan, run);

        assertThat(contents(plan))
                .containsExactly(
                        "#1|Mạng|cả giai đoạn|2021|PLANNED|5000000",
                        "#1|Mạng|cả giai đoạn|2022|PLANNED|3000000",
                        "#2|Máy chủ|2021|PLANNED|2000000");
        assertThat(ofItems(plan))
                .contains(
                        "Mạng|Ngân sách trung ương|6000000",
                        "Mạng|Ngân sách tỉnh|2000000",
                        "Máy chủ|Ngân sách tỉnh|2000000");
        assertThat(preview(plan, upload(plan, "b.xlsx", file)).text()).contains("Không có gì để nhập");

        Object[][] other = BY_SOURCE.clone();
        other[2] = row(1, "Mạng", 5, 3, "hai năm");
        long again = upload(plan, "c.xlsx", file(BY_YEAR, other));
        Document differs = preview(plan, again);
        assertThat(differs.select("table").text()).contains("cả giai đoạn", "hai năm", "5.000.000 đồng");
        int key = Integer.parseInt(differs.select("input[name=take]").val());
        apply(plan, again, key);
        assertThat(contents(plan)).hasSize(3).contains("#1|Mạng|hai năm|2021|PLANNED|5000000");
        assertThat(ofItems(plan)).contains("Mạng|Ngân sách trung ương|5000000", "Mạng|Ngân sách tỉnh|3000000");
        assertThat(undo(plan, again).getStatus()).isEqualTo(302);
        assertThat(contents(plan)).contains("#1|Mạng|cả giai đoạn|2021|PLANNED|5000000");
        assertThat(ofItems(plan)).contains("Mạng|Ngân sách trung ương|6000000");
    }

    @Test
    void theYearsToComeAreFurtherMoneyOfTheSameItems() {
        long plan = newPlan(2021);
        imported(
                plan,
                "a.xlsx",
                file(
                        new Object[][] {
                            row("Đơn vị tính: triệu đồng"),
                            row("TT", "Tên dự án", "Năm 2021", "Năm 2022"),
                            row(1, "Mạng", 5, 3),
                            row(2, "Máy chủ", 2, null),
                            row(3, "Trang", 1, null),
                            row(4, "Phần mềm", null, 4)
                        },
                        new Object[][] {
                            row("Đơn vị tính: triệu đồng"),
                            row("TT", "Tên dự án", "Năm 2023", "Năm 2024"),
                            row(1, "Mạng", 1, 2),
                            row(2, "Máy chủ", 3, null),
                            row(3, "Trang", 4, null),
                            row(4, "Phần mềm", null, 5),
                            row(5, "Cổng", 6, null)
                        }));
        assertThat(contents(plan))
                .containsExactlyInAnyOrder(
                        "#1|Mạng|2021|PLANNED|5000000",
                        "#1|Mạng|2022|PLANNED|3000000",
                        "#1|Mạng|2023|PLANNED|1000000",
                        "#1|Mạng|2024|PLANNED|2000000",
                        "#2|Máy chủ|2021|PLANNED|2000000",
                        "#2|Máy chủ|2023|PLANNED|3000000",
                        "#3|Trang|2021|PLANNED|1000000",
                        "#3|Trang|2023|PLANNED|4000000",
                        "#4|Phần mềm|2022|PLANNED|4000000",
                        "#4|Phần mềm|2024|PLANNED|5000000",
                        "#5|Cổng|2023|PLANNED|6000000");
    }

    @Test
    void theSameWordsInTheTablesOfTwoDistrictsAreFourItems() {
        long plan = newPlan(2021);
        Object[] heading = row("TT", "Tên dự án", "Kinh phí (triệu đồng)");
        imported(
                plan,
                "a.xlsx",
                file(
                        new Object[][] {row("Huyện An Biên"), heading, row(1, "Mạng", 5), row(2, "Máy", 6)},
                        new Object[][] {row("Huyện An Minh"), heading, row(1, "Mạng", 4), row(2, "Máy", 3)}));
        assertThat(count("plan_item", plan)).isEqualTo(4);
    }

    @Test
    void aSumOfNoGroupIsToldByItsCell() {
        long plan = newPlan(2021);
        long run = upload(plan, "a.xlsx", Workbooks.made(workbook -> {
            Object[] heading = row("TT", "Nội dung", "Kinh phí (triệu đồng)");
            Workbooks.fill(
                    workbook.createSheet("PL1"),
                    "A1",
                    heading,
                    row(1, "Hạ tầng", 5),
                    row(2, "Chưa ai biết", 7),
                    row(null, "Tổng cộng", 12));
            Workbooks.fill(
                    workbook.createSheet("PL2"),
                    "A1",
                    row("TT", "Tên dự án", "Kinh phí (triệu đồng)"),
                    row("I", "Hạ tầng"),
                    row(1, "Mạng", 2),
                    row(2, "Máy", 3));
        }));
        choose(plan, run, 0, Map.of("role", "SUMS"));
        Document page = preview(plan, run);
        assertThat(page.select(".problems li.warning").text())
                .contains("“Chưa ai biết” ở ô B3 của trang PL1 không khớp nhóm nào")
                .doesNotContain("“Hạ tầng”");
        apply(plan, run);
        assertThat(figures(plan)).containsExactly("tổng|2021|PLANNED|12000000|12", "Hạ tầng|2021|PLANNED|5000000|5");
    }

    @Test
    void totalsOfThePeriodBeforeAreKeptAsStatedBesideTheResults() {
        long plan = newPlan(2021);
        byte[] file = Workbooks.of(
                row("Kinh phí đã thực hiện giai đoạn 2018-2020 (triệu đồng)"),
                row("TT", "Tên dự án", "Thực hiện 2018", "Thực hiện 2019", "Tổng"),
                row(1, "Mạng", 5, 3, 8),
                row(2, "Máy", 2, 1, 3),
                row(null, "Tổng cộng", 7, 5, 12));
        imported(plan, "a.xlsx", file);
        assertThat(count("plan_item", plan)).isZero();
        assertThat(figures(plan))
                .containsExactly(
                        "tổng|2018|DISBURSED|7000000|7", "tổng|2019|DISBURSED|5000000|5", "tổng|DISBURSED|12000000|12");
        assertThat(preview(plan, upload(plan, "b.xlsx", file)).text()).contains("Không có gì để nhập");
    }
}
