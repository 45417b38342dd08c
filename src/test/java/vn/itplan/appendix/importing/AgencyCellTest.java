package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG;
import static vn.itplan.appendix.importing.Reading.resource;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở Thông tin và Truyền thông",
                "Sở Văn hóa, Thể thao và Du lịch",
                "Sở Lao động - Thương binh và Xã hội",
                "Sở Giáo dục và Đào tạo",
                "Sở, ban, ngành, UBND các huyện, thành phố",
                "Các sở, ban, ngành, huyện, thành phố",
                "Các Sở, Ban, Ngành, huyện, thành phố",
                "Các sở, ngành và UBND các huyện, thị xã, thành phố",
                "UBND các huyện, thành phố",
                "Đài Phát thanh và Truyền hình Kiên Giang",
                "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
                "Sở TT&TT (Trung tâm CNTT, Văn phòng Sở)",
                "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Kiên Giang"
            })
    void oneAgencyOrOneCollectiveStaysWhole(String text) {
        assertThat(AgencyCell.split(text)).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ban Chỉ đạo CQĐT, Sở TT&TT|Ban Chỉ đạo CQĐT|Sở TT&TT",
                "Sở Nội vụ và Văn phòng UBND tỉnh|Sở Nội vụ|Văn phòng UBND tỉnh",
                "Sở Nội vụ; Công an tỉnh|Sở Nội vụ|Công an tỉnh",
                "Sở Văn hóa, Thể thao và Du lịch, Sở Tài chính|Sở Văn hóa, Thể thao và Du lịch|Sở Tài chính",
                "Sở TT&TT, các sở, ban, ngành, UBND các huyện|Sở TT&TT|các sở, ban, ngành, UBND các huyện",
                "Sở TT&TT, UBND các huyện, thành phố|Sở TT&TT|UBND các huyện, thành phố",
                "Tỉnh Đoàn, Hội Nông dân tỉnh|Tỉnh Đoàn|Hội Nông dân tỉnh",
                "UBND huyện An Biên, UBND huyện An Minh|UBND huyện An Biên|UBND huyện An Minh"
            })
    void twoAgenciesAreTold(String text, String first, String second) {
        assertThat(AgencyCell.split(text)).containsExactly(first, second);
    }

    @Test
    void linesOfACellAreAgenciesOfTheirOwn() {
        assertThat(AgencyCell.split("- Sở Y tế\n- Sở Nội vụ;\n")).containsExactly("Sở Y tế", "Sở Nội vụ");
        assertThat(AgencyCell.split("  ")).isEmpty();
        assertThat(AgencyCell.split(null)).isEmpty();
    }

    @Test
    void collectivesAreKnown() {
        assertThat(List.of("Các sở, ban, ngành", "Sở, ban, ngành, UBND các huyện", "UBND các huyện"))
                .allMatch(AgencyCell::isCollective);
        assertThat(List.of("Sở Y tế", "UBND tỉnh", "Ban Chỉ đạo")).noneMatch(AgencyCell::isCollective);
    }

    @Test
    void ofKienGiangOnlyOneLeadCellNamesTwo() {
        assertThat(Reading.table(resource(KIEN_GIANG)).rows().stream()
                        .map(row -> row.cell(Meaning.LEAD))
                        .filter(cell ->
                                cell != null && AgencyCell.split(cell.text()).size() != 1))
                .extracting(CellText::address)
                .containsExactly("C37");
    }
}
