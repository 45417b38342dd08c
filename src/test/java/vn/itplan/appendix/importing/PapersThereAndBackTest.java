package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.itplan.appendix.importing.RealFilesTest.PHU_THO;
import static vn.itplan.appendix.importing.RealFilesTest.PHU_THO_XLS;
import static vn.itplan.appendix.importing.RealFilesTest.QUANG_NAM;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.itplan.account.Role;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanSubject;

/** A paper that came in goes out again in its own layout with every value that it had, wrong sums included. */
class PapersThereAndBackTest extends AbstractImportTest {

    private long newPlan(int first, int last) {
        return acting(() -> plans.create(
                province,
                new PlanCommand(
                        PlanKind.PERIOD,
                        PlanSubject.IT_APPLICATION,
                        "Kế hoạch " + first + "-" + last,
                        first,
                        last,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0)));
    }

    private byte[] printed(long plan, String layout) {
        MockHttpServletResponse response =
                perform(by(Role.PLANNER, get("/plans/" + plan + "/appendices/" + layout + ".xlsx?mode=printed")));
        assertThat(response.getStatus()).as(layout).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    /** Every row with its texts and, by column, its money. */
    private static List<String> values(RecognizedTable table, boolean names) {
        List<String> rows = new ArrayList<>();
        for (RecognizedRow row : table.rows()) {
            TreeMap<String, String> cells = new TreeMap<>();
            row.amounts()
                    .forEach(amount ->
                            cells.put(amount.address().replaceAll("[0-9]", ""), String.valueOf(amount.money())));
            row.cells().forEach((meaning, cell) -> {
                if (names && meaning != Meaning.AMOUNT && row.kind() != RecognizedRow.Kind.TOTAL) {
                    cells.put(meaning.name(), cell.text());
                }
            });
            rows.add(row.kind() + " " + cells);
        }
        return rows;
    }

    @Test
    void quangNamsTableComesBackTheSameAndSaysNothingNew() {
        long plan = newPlan(2013, 2020);
        byte[] paper = Reading.resource(QUANG_NAM);
        imported(plan, QUANG_NAM, paper);
        byte[] export = printed(plan, "quang-nam-theo-nam");
        assertThat(values(Reading.read(export).tables().get(0), true))
                .isEqualTo(values(Reading.read(paper).tables().get(0), true));
        assertThat(preview(plan, upload(plan, "xuat.xlsx", export)).text()).contains("Không có gì để nhập");
    }

    @ParameterizedTest
    @ValueSource(strings = {PHU_THO, PHU_THO_XLS})
    void phuThosTablesComeBackTheSameWithTheirWrongSums(String file) {
        long plan = newPlan(2011, 2015);
        byte[] paper = Reading.resource(file);
        imported(plan, file, paper);
        List<RecognizedTable> tables = Reading.read(paper).tables();

        byte[] export = printed(plan, "phu-tho-du-an");
        List<RecognizedTable> back = Reading.read(export).tables();
        assertThat(back).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(values(back.get(i), true)).isEqualTo(values(tables.get(3 + i), true));
        }
        assertThat(preview(plan, upload(plan, "xuat.xlsx", export)).text()).contains("Không có gì để nhập");

        // The plan knows its groups by their own names, not by those of the summaries.
        assertThat(values(Reading.read(printed(plan, "phu-tho-02")).tables().get(0), false))
                .isEqualTo(values(tables.get(1), false));
        assertThat(values(Reading.read(printed(plan, "phu-tho-03")).tables().get(0), false))
                .isEqualTo(values(tables.get(2), false));
    }
}
