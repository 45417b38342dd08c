package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.itplan.appendix.importing.RealFilesTest.PHU_THO;
import static vn.itplan.appendix.importing.RealFilesTest.PHU_THO_XLS;
import static vn.itplan.appendix.importing.RealFilesTest.QUANG_NAM;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.itplan.account.Role;
import vn.itplan.funding.BudgetLevel;
import vn.itplan.funding.FundingSources;
import vn.itplan.funding.SourceCommand;

/** Appendices with several tables and several columns of money, on their way into empty plans. */
class ImportByYearTest extends AbstractImportTest {

    @Autowired
    FundingSources sources;

    private long sum(long plan) {
        return one(
                Long.class,
                "select coalesce(sum(amount), 0)::bigint from funding_line where plan_id = ? and deleted_at is null",
                plan);
    }

    @ParameterizedTest
    @ValueSource(strings = {PHU_THO, PHU_THO_XLS})
    void phuThoComesInWithItsProjectsItsSumsAndItsPastResults(String file) {
        long plan = newPlan(2011, 2015);
        long run = imported(plan, file, Reading.resource(file));

        assertThat(strings("select name from plan_group where plan_id = ? and deleted_at is null order by id", plan))
                .containsExactly(
                        "Kinh phí phát triển cơ sở hạ tầng CNTT",
                        "Kinh phí phát triển ứng dụng CNTT",
                        "Kinh phí đào tạo nguồn nhân lực CNTT");
        assertThat(count("plan_item", plan)).isEqualTo(19);
        assertThat(sum(plan)).isEqualTo(115_225_000_000L);
        assertThat(strings(
                        "select l.year || ' ' || sum(l.amount) from funding_line l where l.plan_id = ? group by l.year order by l.year",
                        plan))
                .containsExactly(
                        "2011 16225000000",
                        "2012 20900000000",
                        "2013 25500000000",
                        "2014 22400000000",
                        "2015 30200000000");
        assertThat(strings(
                        "select distinct coalesce(source_id::text, '-') || stage from funding_line where plan_id = ?",
                        plan))
                .containsExactly("-PLANNED");
        assertThat(strings(
                        "select f.text || ' ' || f.amount || ' ' || f.place from stated_figure f"
                                + " join plan_item i on i.id = f.item_id where f.plan_id = ? and i.name like 'Nâng cấp hệ thống thư%'",
                        plan))
                .containsExactly("2,8 2800000000 Phụ biểu số 05 (PB05!H7)");
        assertThat(strings(
                        "select concat_ws('|', g.name, s.name, f.year, f.text) from stated_figure f"
                                + " join plan_group g on g.id = f.group_id left join funding_source s on s.id = f.source_id"
                                + " where f.plan_id = ? and f.place similar to '%\\((PB02!D7|PB03!H8|PB04!C13)\\)' order by f.place",
                        plan))
                .containsExactly(
                        "Kinh phí phát triển ứng dụng CNTT|Ngân sách địa phương|15,0",
                        "Kinh phí đào tạo nguồn nhân lực CNTT|16,7",
                        "Kinh phí phát triển cơ sở hạ tầng CNTT|2011|8,825");
        assertThat(strings(
                        "select r.heading || '|' || r.period || '|' || a.year || '|' || a.source_text || '|' || a.stage || '|'"
                                + " || a.amount from plan_past_result r join plan_past_amount a on a.result_id = r.id"
                                + " where r.plan_id = ? and r.name like 'Hội thảo%' order by a.position",
                        plan))
                .containsExactly(
                        "Phụ biểu số 01|2008-2010|2008|Địa phương|DISBURSED|100000000",
                        "Phụ biểu số 01|2008-2010|2009|Địa phương|DISBURSED|120000000",
                        "Phụ biểu số 01|2008-2010|2010|Địa phương|DISBURSED|50000000");
        assertThat(strings(
                        "select sheet || '!' || cell || '=' || raw_value from provenance where import_id = ?"
                                + " and funding_line_id is not null and sheet = 'PB06' and cell like 'G%' order by cell",
                        run))
                .containsExactly("PB06!G10=0,5", "PB06!G6=0,6", "PB06!G7=0,5", "PB06!G8=1,4", "PB06!G9=0,6");

        long again = upload(plan, file, Reading.resource(file));
        Document page = preview(plan, again);
        assertThat(page.text()).contains("Không có gì để nhập");

        assertThat(undo(plan, run).getStatus()).isEqualTo(302);
        assertThat(stateOf(run)).isEqualTo("UNDONE");
        for (String table : List.of("plan_item", "plan_group", "stated_figure", "plan_past_result", "funding_line")) {
            assertThat(count(table, plan)).as(table).isZero();
        }
    }

    /** As the catalogue of a province that has had such plans before. */
    @Test
    void sumsOfMoneySpentAreKeptUnderSourcesThatAreKnown() {
        long plan = newPlan(2011, 2015);
        acting(() -> sources.create(
                province, new SourceCommand("Ngân sách tỉnh", BudgetLevel.PROVINCE, null, List.of("Địa phương"), 0)));
        long run = imported(plan, PHU_THO, Reading.resource(PHU_THO));
        assertThat(strings(
                        "select concat_ws(' ', f.year, s.name, f.amount, f.place, p.sheet, p.cell) from stated_figure f"
                                + " join funding_source s on s.id = f.source_id join provenance p on p.stated_figure_id = f.id"
                                + " where f.plan_id = ? and f.stage = 'DISBURSED' order by p.cell",
                        plan))
                .containsExactly(
                        "2008 Ngân sách tỉnh 400000000 Phụ biểu số 01 (PB01!C12) PB01 C12",
                        "2009 Ngân sách TW 1370000000 Phụ biểu số 01 (PB01!D12) PB01 D12",
                        "2009 Ngân sách tỉnh 2820000000 Phụ biểu số 01 (PB01!E12) PB01 E12",
                        "2010 Ngân sách TW 130000000 Phụ biểu số 01 (PB01!F12) PB01 F12",
                        "2010 Ngân sách tỉnh 450000000 Phụ biểu số 01 (PB01!G12) PB01 G12");
        assertThat(preview(plan, upload(plan, PHU_THO, Reading.resource(PHU_THO)))
                        .text())
                .contains("Không có gì để nhập");
        undo(plan, run);
        assertThat(count("stated_figure", plan)).isZero();
    }

    @Test
    void aCorrectedUnitIsUsedAndRememberedForTheNextTableOfTheShape() {
        long plan = newPlan(2011, 2015);
        long run = upload(plan, "a.xlsx", Reading.resource(PHU_THO));
        assertThat(choose(plan, run, 5, Map.of("unit", "MILLION", "stage", "REQUESTED"))
                        .getStatus())
                .isEqualTo(302);
        apply(plan, run);
        assertThat(sum(plan)).isEqualTo(98_525_000_000L + 16_700_000L);
        assertThat(one(Long.class, "select count(*) from funding_line where plan_id = ? and stage = 'REQUESTED'", plan))
                .isEqualTo(25);

        long next = newPlan(2011, 2015);
        long other = upload(next, "b.xlsx", Reading.resource(PHU_THO));
        assertThat(table(next, other, 5)
                        .select("select[name=stage] option[selected]")
                        .val())
                .isEqualTo("REQUESTED");
        assertThat(table(next, other, 5)
                        .select("select[name=unit] option[selected]")
                        .val())
                .isEmpty();
        assertThat(table(next, other, 0)
                        .select("select[name=stage] option[selected]")
                        .val())
                .isEqualTo("DISBURSED");
    }

    @Test
    void aColumnIsGivenAnotherMeaningAndATableIsLeftOut() {
        long plan = newPlan(2011, 2015);
        long run = upload(plan, "a.xlsx", Reading.resource(PHU_THO));
        for (int table : List.of(0, 1, 2, 4, 5)) {
            assertThat(choose(plan, run, table, Map.of("role", "SKIP")).getStatus())
                    .isEqualTo(302);
        }
        assertThat(choose(plan, run, 3, Map.of("meaning[G]", "OTHER", "columnYear[F]", "2016"))
                        .getStatus())
                .isEqualTo(302);
        apply(plan, run);
        assertThat(strings("select distinct year::text from funding_line where plan_id = ? order by 1", plan))
                .containsExactly("2011", "2012", "2013", "2016");
        assertThat(count("plan_item", plan)).isEqualTo(7);
        assertThat(count("plan_past_result", plan)).isZero();
    }

    @Test
    void twoColumnsOfTheSameMoneyAreRefusedUntilTheyDiffer() {
        long plan = newPlan(2011, 2015);
        long run = upload(plan, "a.xlsx", Reading.resource(PHU_THO));
        assertThat(choose(plan, run, 3, Map.of("columnYear[G]", "2014")).getStatus())
                .isEqualTo(302);
        assertThat(preview(plan, run).select(".problems").text()).contains("cùng một khoản");
        assertThat(press(plan, run, "/apply", Map.of()).getStatus()).isEqualTo(422);
        assertThat(count("plan_item", plan)).isZero();
    }

    @Test
    void quangNamComesInByYearWithScopeAndStatus() {
        long plan = newPlan(2013, 2020);
        imported(plan, QUANG_NAM, Reading.resource(QUANG_NAM));
        assertThat(count("plan_item", plan)).isEqualTo(23);
        assertThat(sum(plan)).isEqualTo(117_510_000_000L);
        assertThat(strings("select name from plan_group where plan_id = ? order by position", plan))
                .containsExactly("Về hạ tầng kỹ thuật", "Về ứng dụng CNTT", "Nhân lực CNTT");
        assertThat(strings(
                        "select scope || '|' || status_as_printed from plan_item where plan_id = ? and number = '16'",
                        plan))
                .containsExactly("Sở Tài nguyên và Môi trường|đã phê duyệt (QĐ 3847/QĐ-UBND ngày 23/11/2012)");
        assertThat(strings(
                        "select concat_ws(' ', year, text) from stated_figure where plan_id = ? and group_id is null"
                                + " and item_id is null order by year nulls first",
                        plan))
                .startsWith("117.510", "2013 4.474")
                .hasSize(9);
    }

    @Test
    void aVanishedRowStaysUnlessSomebodySaysOtherwiseAndComesBackWithUndo() {
        long plan = newPlan(2021, 2021);
        byte[] two = Workbooks.of(
                Workbooks.row("TT", "Tên dự án", "Kinh phí (triệu đồng)"),
                Workbooks.row(1, "Mạng", 5),
                Workbooks.row(2, "Máy chủ", 6));
        byte[] one = Workbooks.of(
                Workbooks.row("TT", "Tên dự án", "Kinh phí (triệu đồng)"),
                Workbooks.row(1, "Mạng", 5),
                Workbooks.row(2, "Phần mềm họp không giấy", 7));
        imported(plan, "hai.xlsx", two);
        long run = upload(plan, "mot.xlsx", one);
        Document page = preview(plan, run);
        long gone = item(plan, "Máy chủ");
        assertThat(page.select("input[name=drop]").eachAttr("value")).containsExactly(String.valueOf(gone));

        assertThat(perform(by(
                                Role.PLANNER,
                                post("/plans/{id}/imports/{run}/apply", plan, run)
                                        .param("drop", String.valueOf(gone))))
                        .getStatus())
                .isEqualTo(302);
        assertThat(strings("select name from plan_item where plan_id = ? and deleted_at is null order by id", plan))
                .containsExactly("Mạng", "Phần mềm họp không giấy");
        undo(plan, run);
        assertThat(strings("select name from plan_item where plan_id = ? and deleted_at is null order by id", plan))
                .containsExactly("Mạng", "Máy chủ");
        assertThat(sum(plan)).isEqualTo(11_000_000);
    }

    @Test
    void aRenamedRowIsFoundByItsNumberInItsGroup() {
        long plan = newPlan(2021, 2021);
        imported(
                plan,
                "a.xlsx",
                Workbooks.of(
                        Workbooks.row("TT", "Tên dự án", "Kinh phí (triệu đồng)"),
                        Workbooks.row(1, "Nâng cấp Cổng thông tin điện tử", 5)));
        long run = upload(
                plan,
                "b.xlsx",
                Workbooks.of(
                        Workbooks.row("TT", "Tên dự án", "Kinh phí (triệu đồng)"),
                        Workbooks.row(1, "Nâng cấp Cổng thông tin điện tử tỉnh", 5)));
        Document page = preview(plan, run);
        assertThat(page.select("input[name=take]")).hasSize(1);
        assertThat(page.select("input[name=drop]")).isEmpty();
        apply(plan, run, 2);
        assertThat(strings("select name from plan_item where plan_id = ? and deleted_at is null", plan))
                .containsExactly("Nâng cấp Cổng thông tin điện tử tỉnh");
    }
}
