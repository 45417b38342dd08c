package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.SqlCounter.Code;

/** A file of five thousand rows takes seconds, and statements by the batch, not by the row. */
class ImportSizeTest extends AbstractImportTest {

    private static final int ITEMS = 5_000;
    private static final int GROUPS = 10;

    @Test
    void fiveThousandRowsComeInGoOutAndAreTakenBackInBatches() throws Exception {
        long plan = newPlan();
        byte[] file = file();
        long[] run = new long[1];
        within(10, 60, () -> run[0] = upload(plan, "lon.xlsx", file));
        Document page = preview(plan, run[0], 1);
        assertThat(page.select("table.data").stream()
                        .mapToInt(table -> table.select("> tbody > tr").size())
                        .max())
                .hasValue(100);

        within(30, 1_500, () -> apply(plan, run[0]));
        assertThat(count("plan_item", plan)).isEqualTo(ITEMS);
        assertThat(count("funding_line", plan)).isEqualTo(ITEMS);

        within(20, 60, () -> assertThat(exported(plan, "xlsx")).isNotEmpty());
        within(30, 400, () -> undo(plan, run[0]));
        assertThat(stateOf(run[0])).isEqualTo("UNDONE");
        assertThat(count("plan_item", plan)).isZero();
        assertThat(count("plan_group", plan)).isZero();
    }

    /** Seconds are those of the processor, so that other work on the machine fails no test. */
    private static void within(int seconds, int statements, Code code) throws Exception {
        long start = Reading.processorTime();
        SqlCounter.count(code).withoutSessions().isAtMost(statements);
        assertThat(Duration.ofNanos(Reading.processorTime() - start)).isLessThan(Duration.ofSeconds(seconds));
    }

    private static byte[] file() {
        List<Object[]> rows = new ArrayList<>();
        rows.add(Workbooks.row("Danh mục năm 2021"));
        rows.add(Workbooks.row("Đơn vị tính: Triệu đồng"));
        rows.add(Workbooks.row("TT", "Tên nhiệm vụ", "Đơn vị thực hiện", "Kinh phí", "Ghi chú"));
        String[] roman = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};
        for (int group = 0; group < GROUPS; group++) {
            rows.add(Workbooks.row(roman[group], "Nhóm " + roman[group]));
            for (int item = 1; item <= ITEMS / GROUPS; item++) {
                rows.add(Workbooks.row(
                        item,
                        "Nhiệm vụ số " + item + " của nhóm " + roman[group],
                        "Sở thứ " + item % 30,
                        item * 7 % 900 + 1,
                        item % 9 == 0 ? "Ghi chú " + item : null));
            }
        }
        return Workbooks.of(rows.toArray(Object[][]::new));
    }
}
