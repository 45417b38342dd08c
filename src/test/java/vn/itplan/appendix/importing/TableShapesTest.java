package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.importing.Reading.codes;
import static vn.itplan.appendix.importing.Reading.outline;
import static vn.itplan.appendix.importing.Workbooks.row;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import vn.itplan.appendix.importing.RecognizedRow.Kind;
import vn.itplan.common.Money;

class TableShapesTest {

    private static final Object[] HEADING = row("TT", "Tên dự án", "Đơn vị chủ trì", "Kinh phí (triệu đồng)");

    private static byte[] sheet(Consumer<Sheet> maker) {
        return Workbooks.made(workbook -> maker.accept(workbook.createSheet("Phụ lục")));
    }

    private static RecognizedTable table(Object[]... rows) {
        Object[][] all = new Object[rows.length + 1][];
        all[0] = HEADING;
        System.arraycopy(rows, 0, all, 1, rows.length);
        return Reading.table(Workbooks.of(all));
    }

    @Test
    void aTableMayStartAnywhere() {
        byte[] bytes = sheet(sheet -> Workbooks.fill(sheet, "C12", HEADING, row(1, "Mạng", "Sở Y tế", 5)));
        RecognizedTable table = Reading.table(bytes);
        assertThat(table.headingRow()).isEqualTo(12);
        assertThat(table.columns()).extracting(Column::letter).containsExactly("C", "D", "E", "F");
        assertThat(Objects.requireNonNull(table.rows().get(0).amount()).address())
                .isEqualTo("F13");
    }

    @Test
    void theTotalMayComeFirst() {
        RecognizedTable table = table(
                row(null, "TỔNG CỘNG", null, 8),
                row("I", "Hạ tầng", null, 8),
                row(1, "Mạng", "Sở Y tế", 5),
                row(2, "Máy", "Sở Y tế", 3));
        assertThat(outline(table))
                .containsExactly("TOTAL null TỔNG CỘNG []", "GROUP I Hạ tầng []", "ITEM 1 Mạng [3]", "ITEM 2 Máy [3]");
        assertThat(table.problems()).isEmpty();
    }

    @Test
    void groupsNeedNoSubtotalAndBlankRowsAreSkipped() {
        RecognizedTable table = table(
                row("I", "Hạ tầng"),
                row(),
                row(1, "Mạng", "Sở Y tế", 5),
                row(null, "   ", null),
                row("II", "Ứng dụng"),
                row(1, "Cổng thông tin điện tử", "Sở Y tế", 3));
        assertThat(outline(table))
                .containsExactly(
                        "GROUP I Hạ tầng []",
                        "ITEM 1 Mạng [2]",
                        "GROUP II Ứng dụng []",
                        "ITEM 1 Cổng thông tin điện tử [6]");
        assertThat(table.rows(Kind.GROUP))
                .allSatisfy(group -> assertThat(group.amount()).isNull());
    }

    @Test
    void mergedGroupRowsWithTheNumberInFrontOrWithoutNumber() {
        byte[] bytes = sheet(sheet -> {
            Workbooks.fill(
                    sheet,
                    "A1",
                    HEADING,
                    row("I. Hạ tầng kỹ thuật"),
                    row(1, "Mạng", "Sở Y tế", 5),
                    row("Về nhân lực"),
                    row(1, "Tập huấn", "Sở Nội vụ", 2),
                    row("Tổng cộng", null, null, 7));
            Workbooks.merge(sheet, "A2:D2");
            Workbooks.merge(sheet, "A4:D4");
            Workbooks.merge(sheet, "A6:C6");
        });
        assertThat(outline(Reading.table(bytes)))
                .containsExactly(
                        "GROUP I Hạ tầng kỹ thuật []",
                        "ITEM 1 Mạng [2]",
                        "GROUP null Về nhân lực [2]",
                        "ITEM 1 Tập huấn [2, 4]",
                        "TOTAL null Tổng cộng []");
    }

    @Test
    void groupsNestUpToThreeLevels() {
        RecognizedTable table = table(
                row("A", "Chính quyền số"),
                row("I", "Hạ tầng"),
                row(1, "Mạng"),
                row("1.1", "Mạng tỉnh", "Sở Y tế", 5),
                row("1.2", "Mạng huyện", "Sở Y tế", 5),
                row(2, "Máy chủ", "Sở Y tế", 1),
                row("II", "Ứng dụng"),
                row(1, "Cổng", "Sở Y tế", 1),
                row("B", "Kinh tế số"),
                row(1, "Sàn", "Sở Công Thương", 1));
        assertThat(outline(table))
                .containsExactly(
                        "GROUP A Chính quyền số []",
                        "GROUP I Hạ tầng [2]",
                        "GROUP 1 Mạng [2, 3]",
                        "ITEM 1.1 Mạng tỉnh [2, 3, 4]",
                        "ITEM 1.2 Mạng huyện [2, 3, 4]",
                        "ITEM 2 Máy chủ [2, 3]",
                        "GROUP II Ứng dụng [2]",
                        "ITEM 1 Cổng [2, 8]",
                        "GROUP B Kinh tế số []",
                        "ITEM 1 Sàn [10]");
    }

    @Test
    void subtotalsBelowTheirItemsBelongToTheGroup() {
        RecognizedTable table = table(
                row("I", "Hạ tầng"),
                row(1, "Mạng", "Sở Y tế", 5),
                row(null, "Cộng", null, 5),
                row("II", "Ứng dụng"),
                row(1, "Tổng đài 1022", "Sở Y tế", 3),
                row(null, "Cộng (II)", null, 4),
                row(null, "Tổng cộng (I+II)", null, 9));
        assertThat(table.rows())
                .extracting(RecognizedRow::kind)
                .containsExactly(
                        Kind.GROUP, Kind.ITEM, Kind.SUBTOTAL, Kind.GROUP, Kind.ITEM, Kind.SUBTOTAL, Kind.TOTAL);
        assertThat(table.problems().stream().map(Reading::message))
                .containsExactly(
                        "Số ghi ở ô D7 của trang Phụ lục cho “Cộng (II)” là 4, cộng các dòng được 3, lệch 1. Số trong văn bản"
                                + " được giữ nguyên.",
                        "Tổng ghi ở ô D8 của trang Phụ lục là 9, cộng các dòng được 8, lệch 1. Số trong văn bản được giữ"
                                + " nguyên.");
    }

    @Test
    void statedFiguresThatDifferAreToldAndKept() {
        RecognizedTable table = table(
                row("I", "Hạ tầng", null, "1.600"),
                row(1, "Mạng", "Sở Y tế", "1.500"),
                row("Tổng", "Tổng", null, "1.700"));
        assertThat(codes(table)).containsExactly("import.stated.group-differs", "import.stated.total-differs");
        assertThat(Objects.requireNonNull(table.rows().get(0).amount()).money()).isEqualTo(Money.ofDong(1_600_000_000));
        assertThat(table.hasErrors()).isFalse();
    }

    @Test
    void whatStandsBelowTheTotalIsLeftOutAndSaid() {
        RecognizedTable table = table(
                row(1, "Mạng", "Sở Y tế", 5),
                row("Tổng cộng", null, null, 5),
                row(),
                row("Ghi chú: số liệu tạm tính"),
                row(null, null, "TM. ỦY BAN NHÂN DÂN"),
                row(null, null, "CHỦ TỊCH"));
        assertThat(table.rows()).hasSize(2);
        assertThat(table.problems().stream().map(Reading::message))
                .containsExactly(
                        "3 dòng ngoài bảng ở trang Phụ lục không được nhập, dòng đầu ở ô A5: “Ghi chú: số liệu tạm"
                                + " tính”.");
    }

    @Test
    void textMergedOverSeveralRowsStandsForEachAndMoneyOnlyForTheFirst() {
        byte[] bytes = sheet(sheet -> {
            Workbooks.fill(
                    sheet, "A1", HEADING, row(1, "Mạng", "Sở Y tế", 5), row(2, "Máy"), row(3, "Bàn", "Sở Nội vụ", 1));
            Workbooks.merge(sheet, "C2:C3");
            Workbooks.merge(sheet, "D2:D3");
        });
        RecognizedTable table = Reading.table(bytes);
        assertThat(table.rows().get(1).cell(Meaning.LEAD)).isEqualTo(new CellText("C2", "Sở Y tế", "Sở Y tế"));
        assertThat(table.rows().get(1).amount()).isNull();
        assertThat(codes(table)).containsExactly("import.amount.merged");
        assertThat(table.itemTotal()).isEqualTo(Money.ofDong(6_000_000));
    }

    @Test
    void sheetsWithoutATableAreNamedAndHiddenThingsAreNoticed() {
        byte[] bytes = Workbooks.made(workbook -> {
            Workbooks.fill(workbook.createSheet("Bìa"), "A1", row("Kế hoạch năm 2021"));
            Sheet sheet = workbook.createSheet("Bảng");
            Workbooks.fill(sheet, "A1", HEADING, row(1, "Mạng", "Sở Y tế", 5), row(2, "Máy", "Sở Y tế", 5));
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            workbook.setSheetHidden(1, true);
        });
        ReadFile file = Reading.read(bytes);
        assertThat(file.sheetsWithoutTable()).containsExactly("Bìa");
        assertThat(file.tables()).singleElement().satisfies(table -> {
            assertThat(table.rows(Kind.ITEM)).hasSize(2);
            assertThat(codes(table))
                    .containsExactly("import.column.hidden", "import.sheet.hidden", "import.row.hidden");
        });
    }

    @Test
    void tablesBelowEachOtherAreReadEachOnItsOwn() {
        byte[] bytes = Workbooks.of(
                HEADING,
                row(1, "Mạng", "Sở Y tế", 5),
                row("Tổng cộng", null, null, 5),
                row(),
                row("Phụ lục 2: Dự án khác"),
                row("STT", "Nội dung", "Số tiền (đồng)"),
                row(1, "Khác", 9));
        List<RecognizedTable> tables = Reading.read(bytes).tables();
        assertThat(tables).hasSize(2);
        assertThat(outline(tables.get(0))).containsExactly("ITEM 1 Mạng []", "TOTAL null Tổng cộng []");
        assertThat(outline(tables.get(1))).containsExactly("ITEM 1 Khác []");
        assertThat(tables.get(1).titles()).containsExactly("Phụ lục 2: Dự án khác");
        assertThat(tables).allSatisfy(table -> assertThat(table.problems()).isEmpty());
    }

    @Test
    void rowsThatSayTooLittleAreTold() {
        RecognizedTable table = table(
                row(1, "Mạng", "Sở Y tế", 5),
                row(null, "- gồm 5 máy chủ"),
                row(2, null, "Sở Y tế", 5),
                row("II", "Ứng dụng", "Sở Y tế", 9));
        assertThat(codes(table)).containsExactly("import.row.detail", "import.row.no-name", "import.group.as-item");
        assertThat(outline(table)).containsExactly("ITEM 1 Mạng []", "ITEM II Ứng dụng []");
    }

    @Test
    void aTableWithoutRowsIsAnError() {
        assertThat(codes(table())).containsExactly("import.table.no-rows");
    }

    @Test
    void parallelSheetsOfOneWorkbookAreAllRead() {
        byte[] bytes = Workbooks.made(workbook -> List.of("2021", "2022")
                .forEach(name ->
                        Workbooks.fill(workbook.createSheet(name), "A1", HEADING, row(1, "Mạng", "Sở Y tế", 5))));
        assertThat(Reading.read(bytes).tables())
                .extracting(RecognizedTable::sheet)
                .containsExactly("2021", "2022");
        assertThat(Reading.table(bytes, new Choices("2022", null, null, Map.of()))
                        .sheet())
                .isEqualTo("2022");
    }
}
