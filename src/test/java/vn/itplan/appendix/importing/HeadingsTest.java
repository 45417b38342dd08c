package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.importing.Reading.codes;
import static vn.itplan.appendix.importing.Reading.outline;
import static vn.itplan.appendix.importing.Workbooks.row;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;

class HeadingsTest {

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
    void twoRowHeadingsAreReadTogether() {
        byte[] bytes = sheet(sheet -> {
            Workbooks.fill(
                    sheet,
                    "A1",
                    row("TT", "Tên dự án", "Đơn vị", null, "Kinh phí (triệu đồng)", null, null),
                    row(null, null, "Chủ trì", "Phối hợp", "Tổng cộng", "2021", "2022"),
                    row("(1)", "(2)", "(3)", "(4)", "(5)=(6)+(7)", "(6)", "(7)"),
                    row(1, "Mạng", "Sở Y tế", "Sở Nội vụ", 5, 2, 3));
            Workbooks.merge(sheet, "A1:A2");
            Workbooks.merge(sheet, "B1:B2");
            Workbooks.merge(sheet, "C1:D1");
            Workbooks.merge(sheet, "E1:G1");
        });
        RecognizedTable table = Reading.table(bytes);
        assertThat(table.columns())
                .containsExactly(
                        new Column("A", "TT", Meaning.ORDER),
                        new Column("B", "Tên dự án", Meaning.NAME),
                        new Column("C", "Đơn vị Chủ trì", Meaning.LEAD),
                        new Column("D", "Đơn vị Phối hợp", Meaning.COORDINATING),
                        new Column("E", "Kinh phí (triệu đồng) Tổng cộng", Meaning.TOTAL),
                        new Column("F", "Kinh phí (triệu đồng) 2021", Meaning.AMOUNT, new AmountOf(2021, null, null)),
                        new Column("G", "Kinh phí (triệu đồng) 2022", Meaning.AMOUNT, new AmountOf(2022, null, null)));
        assertThat(outline(table)).containsExactly("ITEM 1 Mạng []");
        assertThat(table.itemTotal()).isEqualTo(Money.ofDong(5_000_000));
        assertThat(codes(table)).isEmpty();
    }

    @Test
    void moneyByYearOrBySourceIsReadBesideItsTotal() {
        byte[] years = sheet(sheet -> {
            Workbooks.fill(
                    sheet,
                    "A1",
                    row(null, null, "Đơn vị tính: 1.000.000 đồng"),
                    row("TT", "Tên dự án, chương trình", "Nội dung, mục tiêu/ kinh phí"),
                    row(null, null, "Tổng cộng", "2013", "2014"),
                    row(1, "Mạng", 5, 2, 3));
            Workbooks.merge(sheet, "A2:A3");
            Workbooks.merge(sheet, "B2:B3");
            Workbooks.merge(sheet, "C2:E2");
        });
        byte[] sources = sheet(sheet -> {
            Workbooks.fill(
                    sheet,
                    "A1",
                    row(null, null, null, null, "Đơn vị tính: tỷ đồng"),
                    row("STT", "Tên dự án", "Nguồn đầu tư", null, "Tổng"),
                    row(null, null, "Ngân sách TW", "Vốn khác"),
                    row(1, "Mạng", "30,3", "1,0", "31,3"));
            Workbooks.merge(sheet, "C2:D2");
            Workbooks.merge(sheet, "E2:E3");
        });
        assertThat(Reading.table(years).columns())
                .extracting(Column::meaning)
                .containsExactly(Meaning.ORDER, Meaning.NAME, Meaning.TOTAL, Meaning.AMOUNT, Meaning.AMOUNT);
        assertThat(Reading.table(years).itemTotal()).isEqualTo(Money.ofDong(5_000_000));
        assertThat(Reading.table(sources).columns())
                .extracting(Column::meaning)
                .containsExactly(Meaning.ORDER, Meaning.NAME, Meaning.AMOUNT, Meaning.AMOUNT, Meaning.TOTAL);
        assertThat(Reading.table(sources).itemTotal()).isEqualTo(Money.ofDong(31_300_000_000L));
    }

    @Test
    void severalAmountColumnsThatNothingTellsApartAskForAChoice() {
        byte[] bytes = Workbooks.of(
                row("TT", "Nhiệm vụ", "Kinh phí", "Số tiền", "Đơn vị tính: triệu đồng"), row(1, "Mạng", 2, 3, null));
        RecognizedTable table = Reading.table(bytes);
        assertThat(codes(table)).contains("import.table.several-amounts");
        assertThat(table.hasErrors()).isTrue();

        Choices choices = new Choices(null, MoneyUnit.MILLION, null, Map.of("D", Meaning.AMOUNT));
        RecognizedTable chosen = Reading.table(bytes, choices);
        assertThat(chosen.hasErrors()).isFalse();
        assertThat(chosen.itemTotal()).isEqualTo(Money.ofDong(3_000_000));
    }

    @Test
    void headingsOfThreeRowsGiveYearSourceAndStage() {
        byte[] bytes = sheet(sheet -> {
            Workbooks.fill(
                    sheet,
                    "A1",
                    row("TT", "Tên dự án", "Kinh phí (triệu đồng)", null, null, null),
                    row(null, null, "Kế hoạch 2021", null, "Giải ngân 2021", null),
                    row(null, null, "NSTW", "Ngân sách tỉnh", "NSTW", "Ngân sách tỉnh"),
                    row(1, "Mạng", 1, 2, 3, 4));
            for (String area : new String[] {"A1:A3", "B1:B3", "C1:F1", "C2:D2", "E2:F2"}) {
                Workbooks.merge(sheet, area);
            }
        });
        RecognizedTable table = Reading.table(bytes);
        assertThat(table.headingLast()).isEqualTo(3);
        assertThat(table.amountColumns())
                .extracting(Column::of)
                .containsExactly(
                        new AmountOf(2021, "NSTW", null),
                        new AmountOf(2021, "Ngân sách tỉnh", null),
                        new AmountOf(2021, "NSTW", FundingStage.DISBURSED),
                        new AmountOf(2021, "Ngân sách tỉnh", FundingStage.DISBURSED));
        assertThat(table.problems()).isEmpty();
    }

    @Test
    void aTaskListNeedsNoMoney() {
        byte[] bytes = Workbooks.of(
                row(
                        "STT",
                        "Nhiệm vụ",
                        "Cơ quan chủ trì",
                        "Cơ quan phối hợp",
                        "Cơ quan theo dõi",
                        "Sản phẩm",
                        "Thời gian"),
                row("I", "Thể chế"),
                row(
                        1,
                        "Ban hành kế hoạch",
                        "Sở KH&CN",
                        "Các sở, ngành",
                        "Văn phòng UBND tỉnh",
                        "Quyết định",
                        "Quý II/2026"));
        RecognizedTable table = Reading.table(bytes);
        assertThat(table.columns())
                .extracting(Column::meaning)
                .containsExactly(
                        Meaning.ORDER,
                        Meaning.NAME,
                        Meaning.LEAD,
                        Meaning.COORDINATING,
                        Meaning.MONITORING,
                        Meaning.DELIVERABLE,
                        Meaning.PERIOD);
        assertThat(codes(table)).containsExactly("import.table.no-amounts");
        assertThat(outline(table)).containsExactly("GROUP I Thể chế []", "ITEM 1 Ban hành kế hoạch [2]");
    }

    @Test
    void aHeadingRepeatedOnTheNextPageIsNoRow() {
        RecognizedTable table = table(row(1, "Mạng", "Sở Y tế", 5), HEADING, row(2, "Máy", "Sở Y tế", 5));
        assertThat(outline(table)).containsExactly("ITEM 1 Mạng []", "ITEM 2 Máy []");
        assertThat(table.problems()).isEmpty();
    }
}
