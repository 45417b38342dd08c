package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.importing.Reading.outline;
import static vn.itplan.appendix.importing.Workbooks.row;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.itplan.common.Money;

/** Groups that no number tells: by bold alone, by a merged row alone, whatever the file. */
class GroupLooksTest {

    private static final Object[] HEADING = row("TT", "Tên dự án", "Đơn vị chủ trì", "Kinh phí (triệu đồng)");

    enum Format {
        XLSX,
        XLS,
        DOCX
    }

    /** Rows under the heading; those with a number in the sets, from 2, are bold or merged over all columns. */
    private static RecognizedTable read(Format format, Set<Integer> bold, Set<Integer> merged, Object[]... rows) {
        Object[][] all =
                Stream.concat(Stream.<Object[]>of(HEADING), Arrays.stream(rows)).toArray(Object[][]::new);
        return Reading.table(
                switch (format) {
                    case XLSX -> Workbooks.made(workbook -> fill(workbook, bold, merged, all));
                    case XLS -> OldWorkbooks.made(workbook -> fill(workbook, bold, merged, all));
                    case DOCX -> document(bold, merged, all);
                });
    }

    private static void fill(Workbook workbook, Set<Integer> bold, Set<Integer> merged, Object[][] rows) {
        Sheet sheet = workbook.createSheet("Phụ lục");
        Workbooks.fill(sheet, "A1", rows);
        Font font = workbook.createFont();
        font.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        bold.forEach(number -> {
            for (Cell cell : sheet.getRow(number - 1)) {
                cell.setCellStyle(style);
            }
        });
        merged.forEach(number -> Workbooks.merge(sheet, "A" + number + ":D" + number));
    }

    private static byte[] document(Set<Integer> bold, Set<Integer> merged, Object[][] rows) {
        StringBuilder table = new StringBuilder("<w:tbl>");
        for (int i = 0; i < rows.length; i++) {
            int number = i + 1;
            if (merged.contains(number)) {
                table.append(Documents.row(Documents.wide(4, String.valueOf(rows[i][0]))));
                continue;
            }
            String[] cells = new String[4];
            for (int j = 0; j < 4; j++) {
                Object value = j < rows[i].length ? rows[i][j] : null;
                String text = Objects.toString(value, "");
                cells[j] = bold.contains(number) ? Documents.bold(text) : Documents.cell(text);
            }
            table.append(Documents.row(cells));
        }
        return Documents.of(table.append("</w:tbl>").toString());
    }

    @ParameterizedTest
    @EnumSource
    void boldAloneMakesAGroupWithOrWithoutItsSum(Format format) {
        RecognizedTable table = read(
                format,
                Set.of(2, 5, 8),
                Set.of(),
                row(null, "Hạ tầng kỹ thuật", null, 8),
                row(1, "Mạng", "Sở Y tế", 5),
                row(2, "Máy", "Sở Y tế", 3),
                row(null, "Ứng dụng"),
                row(3, "Cổng", "Sở Y tế", 4),
                row(4, "Trang", "Sở Y tế", 2),
                row(null, "Tổng cộng", null, 14));
        assertThat(outline(table))
                .containsExactly(
                        "GROUP null Hạ tầng kỹ thuật []",
                        "ITEM 1 Mạng [2]",
                        "ITEM 2 Máy [2]",
                        "GROUP null Ứng dụng []",
                        "ITEM 3 Cổng [5]",
                        "ITEM 4 Trang [5]",
                        "TOTAL null Tổng cộng []");
        assertThat(table.problems()).isEmpty();
        assertThat(table.itemTotal()).isEqualTo(Money.ofDong(14_000_000));
    }

    @ParameterizedTest
    @EnumSource
    void aMergedRowAloneMakesAGroup(Format format) {
        RecognizedTable table = read(
                format,
                Set.of(),
                Set.of(2, 4),
                row("Hạ tầng kỹ thuật"),
                row(1, "Mạng", "Sở Y tế", 5),
                row("Ứng dụng"),
                row(2, "Cổng", "Sở Y tế", 4));
        assertThat(outline(table))
                .containsExactly(
                        "GROUP null Hạ tầng kỹ thuật []",
                        "ITEM 1 Mạng [2]",
                        "GROUP null Ứng dụng []",
                        "ITEM 2 Cổng [4]");
        assertThat(table.problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aGroupMayHaveNoRowsOfItsOwn(Format format) {
        RecognizedTable table = read(
                format,
                Set.of(2, 3, 5, 6),
                Set.of(),
                row(null, "Hạ tầng kỹ thuật"),
                row(null, "Ứng dụng"),
                row(1, "Cổng", "Sở Y tế", 4),
                row(null, "Nhân lực"),
                row(null, "Cộng", null, 4));
        assertThat(outline(table))
                .containsExactly(
                        "GROUP null Hạ tầng kỹ thuật []",
                        "GROUP null Ứng dụng []",
                        "ITEM 1 Cổng [3]",
                        "GROUP null Nhân lực []",
                        "TOTAL null Cộng []");
        RecognizedTable numbered = read(
                format,
                Set.of(2, 3),
                Set.of(),
                row("I", "Hạ tầng kỹ thuật", null, 7),
                row("II", "Ứng dụng", null, 4),
                row(1, "Cổng", "Sở Y tế", 4));
        assertThat(outline(numbered))
                .containsExactly("GROUP I Hạ tầng kỹ thuật []", "GROUP II Ứng dụng []", "ITEM 1 Cổng [3]");
        assertThat(Objects.requireNonNull(numbered.rows().get(0).amount()).money())
                .isEqualTo(Money.ofDong(7_000_000));
    }

    @ParameterizedTest
    @EnumSource
    void threeLevelsByTheirLooks(Format format) {
        RecognizedTable table = read(
                format,
                Set.of(3, 7, 9),
                Set.of(2, 8),
                row("PHÁT TRIỂN CHÍNH QUYỀN SỐ"),
                row(null, "Hạ tầng"),
                row("1", "Mạng"),
                row("1.1", "Mạng tỉnh", "Sở Y tế", 5),
                row("1.2", "Mạng huyện", "Sở Y tế", 5),
                row(null, "Ứng dụng"),
                row("PHÁT TRIỂN KINH TẾ SỐ"),
                row(null, "Thương mại"),
                row(1, "Sàn", "Sở Công Thương", 1));
        assertThat(outline(table))
                .containsExactly(
                        "GROUP null PHÁT TRIỂN CHÍNH QUYỀN SỐ []",
                        "GROUP null Hạ tầng [2]",
                        "GROUP 1 Mạng [2, 3]",
                        "ITEM 1.1 Mạng tỉnh [2, 3, 4]",
                        "ITEM 1.2 Mạng huyện [2, 3, 4]",
                        "GROUP null Ứng dụng [2]",
                        "GROUP null PHÁT TRIỂN KINH TẾ SỐ []",
                        "GROUP null Thương mại [8]",
                        "ITEM 1 Sàn [8, 9]");
    }

    @ParameterizedTest
    @EnumSource
    void sumsBelowGroupsWithoutNumbersAreTheirs(Format format) {
        RecognizedTable table = read(
                format,
                Set.of(2, 5),
                Set.of(),
                row(null, "Hạ tầng kỹ thuật"),
                row(1, "Mạng", "Sở Y tế", 5),
                row(null, "Cộng", null, 5),
                row(null, "Ứng dụng"),
                row(1, "Cổng", "Sở Y tế", 4),
                row(null, "Cộng", null, 4),
                row(null, "Tổng cộng", null, 9));
        assertThat(table.rows())
                .extracting(RecognizedRow::kind)
                .containsExactly(
                        RecognizedRow.Kind.GROUP,
                        RecognizedRow.Kind.ITEM,
                        RecognizedRow.Kind.SUBTOTAL,
                        RecognizedRow.Kind.GROUP,
                        RecognizedRow.Kind.ITEM,
                        RecognizedRow.Kind.SUBTOTAL,
                        RecognizedRow.Kind.TOTAL);
        assertThat(table.rows().get(2).groupPath()).isEqualTo(List.of(2));
        assertThat(table.rows().get(5).groupPath()).isEqualTo(List.of(5));
        assertThat(table.problems()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whereEveryRowIsBoldNoneStandsOut(Format format) {
        RecognizedTable table =
                read(format, Set.of(2, 3), Set.of(), row(1, "Mạng", "Sở Y tế", 5), row(2, "Máy", "Sở Y tế", 5));
        assertThat(outline(table)).containsExactly("ITEM 1 Mạng []", "ITEM 2 Máy []");
    }
}
