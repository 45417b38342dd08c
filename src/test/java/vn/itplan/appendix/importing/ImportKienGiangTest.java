package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG_LIBREOFFICE;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.itplan.account.Role;
import vn.itplan.agency.Agencies;
import vn.itplan.agency.AgencyCommand;
import vn.itplan.agency.AgencyKind;
import vn.itplan.agency.AgencyLevel;

/** A real appendix on its way into an empty plan. */
class ImportKienGiangTest extends AbstractImportTest {

    private static final String FUND = "Nguồn vốn sự nghiệp công nghệ thông tin";

    @Autowired
    Agencies agencies;

    @ParameterizedTest
    @ValueSource(strings = {KIEN_GIANG, KIEN_GIANG_LIBREOFFICE, RealFilesTest.KIEN_GIANG_DOCX})
    void asksAndShowsBeforeAnythingIsInThePlan(String file) {
        long plan = newPlan(2022);
        long run = upload(plan, file, Reading.resource(file));
        Document asked = table(plan, run, 0);
        assertThat(asked.select("input[name=year]").val()).isEqualTo("2021");
        assertThat(asked.select("input[name=sourceName]").val()).isEqualTo(FUND);
        assertThat(asked.select("select[name=stage] option[selected]").val()).isEqualTo("PLANNED");
        assertThat(asked.select("select[name=unit] option[selected]").val()).isEmpty();
        assertThat(asked.text()).contains("Tệp ghi: triệu đồng");
        Document page = preview(plan, run);
        assertThat(page.text()).contains("19.000");
        assertThat(page.select("tr.group")).hasSize(5);
        assertThat(page.select("tr.total")).hasSize(1);
        assertThat(page.select("form[action$=apply] button.primary")).hasSize(1);
        for (String table : List.of("plan_group", "plan_item", "funding_line", "stated_figure", "provenance")) {
            assertThat(count(table, plan)).as(table).isZero();
        }
        assertThat(one(Long.class, "select count(*) from funding_source where province_id = ?", province))
                .isZero();
        assertThat(one(Long.class, "select count(*) from agency where province_id = ?", province))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {KIEN_GIANG, KIEN_GIANG_LIBREOFFICE})
    void storesGroupsItemsMoneyAndStatedFigures(String file) {
        long plan = newPlan();
        imported(plan, file, Reading.resource(file));

        assertThat(count("plan_group", plan)).isEqualTo(5);
        assertThat(strings("select code from plan_group where plan_id = ? order by position", plan))
                .containsExactly("I", "II", "III", "IV", "V");
        assertThat(count("plan_item", plan)).isEqualTo(27);
        assertThat(count("funding_line", plan)).isEqualTo(27);
        assertThat(one(
                        Long.class,
                        "select sum(amount)::bigint from funding_line where plan_id = ? and year = 2021 and stage = 'PLANNED'"
                                + " and source_id = (select id from funding_source where province_id = ? and name = ?)",
                        plan,
                        province,
                        FUND))
                .isEqualTo(19_000_000_000L);
        assertThat(strings("select distinct lead_text from plan_item where plan_id = ?", plan))
                .hasSize(13)
                .contains("Ban Chỉ đạo CQĐT, Sở TT&TT");
        assertThat(strings(
                        "select text || ' ' || amount || ' ' || place from stated_figure where plan_id = ? order by group_id nulls last",
                        plan))
                .containsExactly(
                        "1.600 1600000000 Phụ lục!E6",
                        "9.453 9453000000 Phụ lục!E11",
                        "1.300 1300000000 Phụ lục!E25",
                        "1.050 1050000000 Phụ lục!E28",
                        "5.597 5597000000 Phụ lục!E31",
                        "19.000 19000000000 Phụ lục!E38");
        assertThat(contents(plan)).first().asString().contains("|#1|").endsWith("|2021|" + FUND + "|PLANNED|500000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {KIEN_GIANG, KIEN_GIANG_LIBREOFFICE})
    void remembersTheCellOfEveryValue(String file) {
        long plan = newPlan();
        long run = imported(plan, file, Reading.resource(file));
        Set<String> read = new TreeSet<>();
        for (RecognizedRow row : Reading.table(Reading.resource(file)).rows()) {
            row.cells().forEach((meaning, cell) -> {
                boolean label = row.kind() == RecognizedRow.Kind.TOTAL && meaning != Meaning.AMOUNT;
                if (!label && !cell.text().isEmpty()) {
                    read.add(String.join("|", cell.address(), RowFields.field(meaning), cell.text(), cell.raw()));
                }
            });
        }

        assertThat(read).hasSizeGreaterThan(27 * 4);
        assertThat(new TreeSet<>(strings(
                        "select concat_ws('|', cell, field, text, raw_value) from provenance where import_id = ? and sheet = 'Phụ lục'",
                        run)))
                .isEqualTo(read);
        assertThat(strings("select cell || ' ' || text || ' ' || raw_value from provenance p" + " where import_id = "
                        + run + " and stated_figure_id is not null order by p.id"))
                .contains("E6 1.600 1600", "E11 9.453 9453", "E38 19.000 19000");
        assertThat(strings(
                        "select i.name || '|' || p.cell from provenance p join plan_item i on i.id = p.item_id"
                                + " where p.import_id = ? and p.field = 'lead' and p.text = 'Ban Chỉ đạo CQĐT, Sở TT&TT'",
                        run))
                .singleElement()
                .asString()
                .endsWith("|C37");
    }

    @Test
    void keepsTheFileForDownload() {
        long plan = newPlan();
        long run = imported(plan, "Phụ lục 2021.xlsx", Reading.resource(KIEN_GIANG));

        MockHttpServletResponse response = perform(by(Role.PLANNER, get("/plans/{id}/imports/{run}/file", plan, run)));
        assertThat(response.getContentAsByteArray()).isEqualTo(Reading.resource(KIEN_GIANG));
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains("Ph%E1%BB%A5%20l%E1%BB%A5c%202021.xlsx");
    }

    @Test
    void findsKnownAgenciesAndListsTheOthersUnconfirmed() {
        long office = agency("Văn phòng Ủy ban nhân dân tỉnh", null, "Văn phòng UBND tỉnh");
        long department = agency("Sở Thông tin và Truyền thông", "Sở TT&TT");
        long plan = newPlan();
        long run = upload(plan, "a.xlsx", Reading.resource(KIEN_GIANG));
        Document page = preview(plan, run);
        assertThat(page.select("a[href=/agencies/" + office + "]")).isNotEmpty();
        assertThat(page.text()).contains("Tạo mới, chờ xác nhận");
        apply(plan, run);

        assertThat(strings(
                        "select distinct lead_text from plan_item i join plan_item_agency a on a.item_id = i.id where a.agency_id = ?",
                        office))
                .contains("Văn phòng UBND tỉnh");
        assertThat(strings(
                        "select a.position || ' ' || a.text || ' ' || g.name || ' ' || (a.agency_id = ?) from plan_item i"
                                + " join plan_item_agency a on a.item_id = i.id join agency g on g.id = a.agency_id"
                                + " where i.plan_id = ? and i.lead_text = 'Ban Chỉ đạo CQĐT, Sở TT&TT' and a.role = 'LEAD'"
                                + " order by a.position",
                        department,
                        plan))
                .containsExactly(
                        "0 Ban Chỉ đạo CQĐT Ban Chỉ đạo CQĐT false", "1 Sở TT&TT Sở Thông tin và Truyền thông true");
        assertThat(strings("select name from agency where province_id = ? and not confirmed", province))
                .contains("Ban Chỉ đạo CQĐT")
                .doesNotContain("Văn phòng UBND tỉnh", "Sở TT&TT");
        assertThat(one(
                        Long.class,
                        "select count(*) from plan_item_agency where plan_id = ? and agency_id is null",
                        plan))
                .isZero();
        assertThat(html(perform(by(Role.PLANNER, get("/agencies?unconfirmed=true"))))
                        .text())
                .contains("Ban Chỉ đạo CQĐT");
    }

    private long agency(String name, @Nullable String shortName, String... aliases) {
        return acting(() -> agencies.create(
                province,
                new AgencyCommand(
                        name,
                        shortName,
                        AgencyLevel.PROVINCE,
                        AgencyKind.DEPARTMENT,
                        null,
                        null,
                        null,
                        List.of(aliases),
                        0)));
    }
}
