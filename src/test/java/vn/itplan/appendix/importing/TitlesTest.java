package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.importing.Workbooks.row;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.itplan.appendix.importing.Proposals.Years;

class TitlesTest {

    private static Proposals proposals(String... titles) {
        Object[][] rows = new Object[titles.length + 2][];
        for (int i = 0; i < titles.length; i++) {
            rows[i] = row(titles[i]);
        }
        rows[titles.length] = row("TT", "Tên dự án", "Kinh phí (đồng)");
        rows[titles.length + 1] = row(1, "Thiết bị của Hội đồng nhân dân, giai đoạn 1999 - 2001", 5);
        return Reading.table(Workbooks.of(rows)).proposals();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DANH MỤC NHIỆM VỤ NĂM 2021|2021|2021",
                "Kinh phí giai đoạn 2011-2015|2011|2015",
                "KẾ HOẠCH GIAI ĐOẠN 2016 – 2020|2016|2020",
                "Kế hoạch từ năm 2022 đến năm 2025|2022|2025",
                "Kế hoạch năm 2023 thuộc giai đoạn 2021-2025|2023|2023"
            })
    void yearsOfTheTitle(String title, int first, int last) {
        assertThat(proposals(title).years()).isEqualTo(new Years(first, last));
    }

    @Test
    void neitherTheDocumentsDateNorATermOfOfficeIsAPeriod() {
        assertThat(proposals("(Kèm theo Kế hoạch số 5/KH-UBND ngày 3/5/2020)").years())
                .isNull();
        assertThat(proposals("Trang thiết bị của Hội đồng nhân dân tỉnh, khóa 2021 - 2026")
                        .years())
                .isNull();
    }

    @Test
    void theDocumentInBothWaysOfWritingItsDate() {
        Proposals slashes = proposals("(Ban hành kèm theo Kế hoạch số 1489/KH-UBND ngày 12/5/2010 của UBND tỉnh)");
        assertThat(slashes.documentNumber()).isEqualTo("1489/KH-UBND");
        assertThat(slashes.documentDate()).isEqualTo(LocalDate.of(2010, 5, 12));
        Proposals words = proposals("Kèm theo Quyết định số 12/QĐ-UBND ngày 05 tháng 01 năm 2024");
        assertThat(words.documentNumber()).isEqualTo("12/QĐ-UBND");
        assertThat(words.documentDate()).isEqualTo(LocalDate.of(2024, 1, 5));
        assertThat(proposals("Kèm theo Kế hoạch số 5/KH-UBND ngày 31/02/2020").documentDate())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DANH MỤC SỬ DỤNG NGUỒN VỐN SỰ NGHIỆP CNTT NĂM 2022|Nguồn vốn sự nghiệp CNTT",
                "Danh mục sử dụng nguồn vốn đầu tư phát triển, năm 2022|Nguồn vốn đầu tư phát triển",
                "NHIỆM VỤ TỪ NGUỒN KINH PHÍ CHI THƯỜNG XUYÊN|Nguồn kinh phí chi thường xuyên"
            })
    void theFundOfTheTitle(String title, String source) {
        assertThat(proposals(title).sourceName()).isEqualTo(source);
    }

    @Test
    void noTitleProposesNothing() {
        assertThat(proposals()).isEqualTo(new Proposals(null, null, null, null));
    }
}
