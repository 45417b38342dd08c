package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableNameTest {

    @ParameterizedTest
    @CsvSource({
        "phu-tho-2011-2015-phu-bieu.xlsx, 4, H7, Phụ biểu số 05 (PB05!H7)",
        "quang-nam-2013-2020-phu-luc.xlsx, 0, E32, Phụ lục (Tổng hợp!E32)",
        "kien-giang-2021-phu-luc.xlsx, 0, E6, Phụ lục!E6"
    })
    void aPlaceIsTheTableAsThePaperCallsItWithTheCellOfTheFile(String file, int table, String cell, String place) {
        RecognizedTable read = Reading.read(Reading.resource(file)).tables().get(table);
        assertThat(TableName.place(read, cell)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "PHỤ LỤC I, Phụ lục I",
        "Phụ lục II: Danh mục, Phụ lục II",
        "PHỤ LỤC DANH MỤC DỰ ÁN, Phụ lục",
        "PHỤ LỤC SỐ LIỆU, Phụ lục",
        "PHỤ BIỂU SỐ 05: KINH PHÍ, Phụ biểu số 05",
        "Phụ lục số 3 kèm theo Kế hoạch, Phụ lục số 3",
        "Danh mục dự án, Sheet1",
        "Phụ lục3b, Phụ lục",
    })
    void theTitleNamesTheTable(String title, String name) {
        RecognizedTable read = Reading.table(Workbooks.of(
                Workbooks.row(title),
                Workbooks.row("TT", "Tên dự án", "Kinh phí (triệu đồng)"),
                Workbooks.row(1, "Mạng", 5)));
        assertThat(TableName.of(read)).isEqualTo(name.equals("Sheet1") ? read.sheet() : name);
    }

    @Test
    void aTableWithoutTitlesIsCalledLikeItsSheet() {
        RecognizedTable read = Reading.table(
                Workbooks.of(Workbooks.row("TT", "Tên dự án", "Kinh phí (triệu đồng)"), Workbooks.row(1, "Mạng", 5)));
        assertThat(TableName.place(read, "C2")).isEqualTo(read.sheet() + "!C2");
    }
}
