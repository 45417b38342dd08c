package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.funding.FundingLines;
import vn.itplan.funding.FundingLines.NewLine;
import vn.itplan.funding.LineCommand;
import vn.itplan.plan.GroupCommand;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.PlanGroups;
import vn.itplan.plan.PlanItems;

/** A plan comes back from its own exports as it was. */
class RoundTripTest extends AbstractImportTest {

    private static final List<String> EXPORTS =
            List.of("xlsx?mode=computed", "xlsx?mode=printed", "csv?mode=computed", "csv?mode=printed");

    @Autowired
    PlanGroups groups;

    @Autowired
    PlanItems items;

    @Autowired
    FundingLines lines;

    @Test
    void everyExportOfTheAppendixGivesTheSameRowsInANewPlanAndNothingToDoInItsOwn() {
        long plan = newPlan();
        imported(plan, "a.xlsx", Reading.resource(KIEN_GIANG));
        List<String> contents = contents(plan);
        List<String> figures = figures(plan);
        for (String export : EXPORTS) {
            byte[] file = exported(plan, export);
            String name = "danh-muc." + export.substring(0, export.indexOf('?'));
            long other = newPlan();
            imported(other, name, file);
            assertThat(contents(other)).as(export).isEqualTo(contents);
            assertThat(amounts(figures(other))).as(export).isEqualTo(amounts(figures));
            if (export.startsWith("xlsx")) {
                assertThat(figures(other)).as(export).isEqualTo(figures);
            }
            assertThat(preview(plan, upload(plan, name, file)).text())
                    .as(export)
                    .contains("Không có gì để nhập");
        }
    }

    @Test
    void aFigureStatedForOneOfTwoYearsIsNotPrintedForBoth() {
        long plan = newPlan();
        imported(plan, "a.xlsx", Reading.resource(KIEN_GIANG));
        long next = upload(plan, "b.xlsx", Reading.resource(KIEN_GIANG));
        assertThat(press(plan, next, "", Map.of("year", "2022")).getStatus()).isEqualTo(302);
        apply(plan, next, 7);

        assertThat(table(exported(plan, "xlsx?mode=printed")))
                .containsEntry("E6", "2100")
                .containsEntry("E38", "19500");
    }

    /** CSV holds figures as digits alone, so that only their amounts come back. */
    private static List<String> amounts(List<String> figures) {
        return figures.stream()
                .map(figure -> figure.substring(0, figure.lastIndexOf('|')))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aMadeUpPlanComesBackFromItsExports(long seed) {
        long plan = newPlan();
        acting(() -> {
            fill(plan, new Random(seed));
            return null;
        });
        List<String> contents = numbered(contents(plan));
        for (String export : List.of("xlsx?mode=computed", "csv?mode=computed")) {
            byte[] file = exported(plan, export);
            String name = "danh-muc." + export.substring(0, export.indexOf('?'));
            long other = newPlan();
            imported(other, name, file);
            assertThat(numbered(contents(other))).as(export).isEqualTo(contents);
            assertThat(preview(plan, upload(plan, name, file))
                            .select(".alert, tr:has(input[name=take])")
                            .text())
                    .as(export)
                    .contains("Không có gì để nhập");
        }
    }

    /** Without the item's number: the layout gives one to an item that has none. */
    private static List<String> numbered(List<String> contents) {
        return contents.stream().map(row -> row.replaceFirst("#[0-9.]+\\|", "")).toList();
    }

    private void fill(long plan, Random random) {
        List<ItemCommand> commands = new ArrayList<>();
        outside(random, null, commands);
        for (int i = 0; i < 3; i++) {
            long top = groups.add(plan, new GroupCommand(null, null, name(random, "Nhóm " + i), null, 0));
            outside(random, top, commands);
            if (i == 1) {
                long inner = groups.add(plan, new GroupCommand(top, null, name(random, "Nhóm trong " + i), null, 0));
                outside(random, inner, commands);
            }
        }
        List<Long> ids = items.addAll(plan, commands);
        List<NewLine> money = new ArrayList<>();
        for (Long id : ids) {
            if (random.nextInt(5) > 0) {
                long dong = switch (random.nextInt(4)) {
                    case 0 -> random.nextInt(1000) * 1_000_000L;
                    case 1 -> random.nextInt(1_000_000_000);
                    case 2 -> (long) (random.nextDouble() * 1e14);
                    default -> 0;
                };
                money.add(new NewLine(id, new LineCommand(2021, null, FundingStage.PLANNED, Money.ofDong(dong), 0)));
            }
        }
        lines.addAll(plan, money);
    }

    private static void outside(Random random, @Nullable Long group, List<ItemCommand> commands) {
        int count = 1 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            commands.add(new ItemCommand(
                    group,
                    null,
                    name(random, "Nhiệm vụ " + commands.size()),
                    "Sở Xây dựng",
                    random.nextBoolean() ? "Sở Tài chính, Sở Y tế" : null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    null,
                    random.nextInt(3) == 0 ? name(random, "Ghi chú") : null,
                    0));
        }
    }

    private static String name(Random random, String word) {
        return switch (random.nextInt(9)) {
            case 0 -> word + " “mạng \"trục\"” của tỉnh";
            case 1 -> word + "\nxuống dòng; có chấm phẩy";
            case 2 -> "=" + word;
            case 3 -> "@" + word + " 'x'";
            case 4 -> "'=" + word;
            case 5 -> word + " _x0041_ <b>&amp;";
            case 6 -> word + ", giai đoạn 2021 - 2025: 1.000";
            default -> word;
        };
    }

    /** Text trimmed and amounts as digits, by address, from the heading to the grand total. */
    private static Map<String, String> table(byte[] bytes) {
        Map<String, String> cells = new LinkedHashMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    int number = row.getRowNum() + 1;
                    if (number >= 5 && number <= 38) {
                        String value = cell.getCellType() == CellType.NUMERIC
                                ? new BigDecimal(cell.getNumericCellValue()).toPlainString()
                                : cell.getCellType() == CellType.STRING
                                        ? cell.getStringCellValue().strip()
                                        : "";
                        if (!value.isEmpty()) {
                            cells.put(cell.getAddress().formatAsString(), value);
                        }
                    }
                }
            }
            return cells;
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
