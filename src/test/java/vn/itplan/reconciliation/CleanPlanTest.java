package vn.itplan.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.VietnameseNumbers;
import vn.itplan.indicator.Comparison;
import vn.itplan.indicator.Direction;
import vn.itplan.plan.SectionKind;

/** A plan whose exact đồng agree gives no errors and no warnings, however its columns are rounded. */
class CleanPlanTest {

    private static final int GROUPS = 10;
    private static final int ROWS = 50;
    private static final int FIRST = 2011;
    private static final int LAST = 2015;

    private final Pictures plan = new Pictures();
    private final List<Long> groups = new ArrayList<>();
    private final long[] ofGroup = new long[GROUPS];
    private final long[] ofYear = new long[LAST - FIRST + 1];
    private final long[] ofSource = new long[2];

    @Test
    void exactAmountsPrintedExactlyGiveNothing() {
        makeAPlan(1);
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void columnsRoundedToMillionsGiveNotesOnRoundingAndNothingElse(long seed) {
        makeAPlan(seed);
        roundColumns();
        assertThat(found()).isNotEmpty().allMatch(finding -> finding.code() == CheckCode.ROUNDING);
        assertThat(found()).allMatch(finding -> finding.severity() == Severity.INFO);
    }

    private List<Finding> found() {
        return new Checks(ChecksTest.all()).findings(plan.picture());
    }

    /** 500 rows with odd amounts by year and source, totals printed in whole đồng. */
    private void makeAPlan(long seed) {
        Random random = new Random(seed);
        long[] sources = {plan.source("Ngân sách trung ương"), plan.source("Ngân sách tỉnh")};
        long total = 0;
        for (int group = 0; group < GROUPS; group++) {
            long id = plan.group(null, "" + (char) ('A' + group));
            groups.add(id);
            for (int row = 0; row < ROWS; row++) {
                long item = plan.item(
                        id, "Phần mềm " + (group * ROWS + row) + " cho ngành " + row, "Sở TT&TT", FIRST, LAST, false);
                long sum = 0;
                for (int year = FIRST; year <= LAST; year++) {
                    int source = random.nextInt(2);
                    long dong = 100_000_000 + random.nextLong(900_000_000);
                    plan.exact(item, year, sources[source], dong);
                    sum += dong;
                    ofYear[year - FIRST] += dong;
                    ofSource[source] += dong;
                }
                plan.total(null, item, null, null, sum, exact(sum), "Phụ biểu số 0" + group);
                ofGroup[group] += sum;
            }
            plan.total(id, null, null, null, ofGroup[group], exact(ofGroup[group]), "Phụ biểu số 0" + group);
            plan.count(id, ROWS);
            total += ofGroup[group];
        }
        plan.total(null, null, null, null, total, exact(total), "mục V");
        plan.count(null, GROUPS * ROWS);
        for (int source = 0; source < 2; source++) {
            plan.total(null, null, null, sources[source], ofSource[source], exact(ofSource[source]), "mục V");
        }
        plan.cited("Quyết định", "246/2005/QĐ-TTg", LocalDate.of(2005, 10, 6))
                .section(
                        SectionKind.FUNDING,
                        "Kinh phí",
                        "Tổng kinh phí: " + exact(total) + " đồng.\n- Ngân sách tỉnh: " + exact(ofSource[1]) + " đồng")
                .section(SectionKind.TEXT, "Danh mục", "Xem phụ biểu số 00, 01, 02, 03, 04, 05, 06, 07, 08 và 09.")
                .target("Văn bản điện tử", Direction.HIGHER, null, "60", Comparison.AT_LEAST, "90")
                .ratio("26,5", "%", 9, 34);
    }

    /** The same totals once more, as a summary in triệu prints them. */
    private void roundColumns() {
        for (int group = 0; group < GROUPS; group++) {
            rounded(groups.get(group), null, ofGroup[group]);
        }
        for (int year = FIRST; year <= LAST; year++) {
            rounded(null, year, ofYear[year - FIRST]);
        }
        rounded(null, null, Arrays.stream(ofGroup).sum());
    }

    private void rounded(@Nullable Long group, @Nullable Integer year, long dong) {
        long million = 1_000_000L;
        long shown = (dong + million / 2) / million * million;
        String text = VietnameseNumbers.format(Money.ofDong(shown).in(MoneyUnit.MILLION));
        plan.total(group, null, year, null, shown, text, "Bảng tổng hợp");
    }

    private static String exact(long dong) {
        return VietnameseNumbers.format(BigDecimal.valueOf(dong));
    }
}
