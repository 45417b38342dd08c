package vn.itplan.agency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgencyCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sở Thông tin và Truyền thông",
                "Sở TT&TT",
                "Sở Văn hóa, Thể thao và Du lịch",
                "Sở VH, TT&DL",
                "Sở Bưu chính, Viễn thông",
                "Sở Lao động - Thương binh và Xã hội",
                "Sở Lao động, Thương binh và Xã hội",
                "SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN",
                "Văn phòng UBND tỉnh",
                "Văn phòng HĐND và UBND tỉnh",
                "Văn phòng Đoàn ĐBQH, HĐND và UBND tỉnh",
                "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh",
                "HĐND, UBND tỉnh",
                "HĐND và UBND các huyện, thành phố",
                "HĐND - UBND tỉnh",
                "Ban Quản lý khu Kinh tế Phú Quốc",
                "Ban Tuyên giáo và Dân vận Tỉnh ủy",
                "Ban Chỉ đạo phòng, chống tội phạm",
                "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Kiên Giang",
                "Hội Đồng nhân dân tỉnh Kiên Giang",
                "Đài Phát thanh và Truyền hình Kiên Giang",
                "Đài Phát thanh - Truyền hình",
                "Báo và phát thanh, truyền hình Tây Ninh",
                "Tỉnh Đoàn Kiên Giang",
                "Trung tâm Công nghệ thông tin và Truyền thông",
                "Trung tâm Thông tin, Báo chí và Xuất bản",
                "Trung tâm Giám sát, điều hành thông minh",
                "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh",
                "Tập đoàn Bưu chính Viễn thông Việt Nam",
                "Sở, ban, ngành, UBND các huyện, thành phố",
                "Các Sở, ban, ngành và UBND các huyện, thành phố",
                "Các Sở, Ban, Ngành, huyện, thành phố",
                "Các sở, ban, ngành, UBND các huyện, thành, thị",
                "Các Sở, Ban, ngành liên quan",
                "Các sở, ban, ngành, đoàn thể cấp tỉnh; ",
                "Các cơ quan, đơn vị có liên quan",
                "UBND các huyện, thị xã, thành phố",
                "UBND các huyện/thành phố",
                "UBND huyện, thành phố",
                "UBND các xã, phường, thị trấn",
                "UBND huyện Châu Thành, huyện Gò Quao",
                "Sở ngành, UBND cấp huyện",
                "Các ngành khác tùy theo nhu cầu triển khai dịch vụ công trực tuyến",
                "Các sở, ban, ngành (trừ Sở Tài chính, Sở Nội vụ)",
                "Các sở: Tài chính, Nội vụ, Tư pháp",
            })
    void leavesWholeWhatNamesOne(String cell) {
        assertThat(AgencyCell.split(cell)).containsExactly(cell.replace("; ", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Ban Chỉ đạo CQĐT, Sở TT&TT | Ban Chỉ đạo CQĐT # Sở TT&TT
                    Ban Chỉ đạo Chính quyền điện tử tỉnh, Sở Thông tin và Truyền thông | Ban Chỉ đạo Chính quyền điện tử tỉnh # Sở Thông tin và Truyền thông
                    Sở Tài nguyên và Môi trường; Sở Xây dựng | Sở Tài nguyên và Môi trường # Sở Xây dựng
                    Sở Nội vụ và Sở Tài chính | Sở Nội vụ # Sở Tài chính
                    Sở Nội vụ & Sở Tài chính | Sở Nội vụ # Sở Tài chính
                    Sở Nội vụ - Sở Tài chính | Sở Nội vụ # Sở Tài chính
                    Sở TT&TT/Sở KH&CN | Sở TT&TT # Sở KH&CN
                    Sở Kế hoạch và Đầu tư,Sở Tài chính, và Sở Văn hóa, Thể thao và Du lịch. | Sở Kế hoạch và Đầu tư # Sở Tài chính # Sở Văn hóa, Thể thao và Du lịch
                    sở Tài chính, sở Nội vụ | sở Tài chính # sở Nội vụ
                    Văn phòng UBND tỉnh, UBND các huyện, thành phố | Văn phòng UBND tỉnh # UBND các huyện, thành phố
                    Văn phòng Đoàn ĐBQH và HĐND tỉnh, Văn phòng UBND tỉnh | Văn phòng Đoàn ĐBQH và HĐND tỉnh # Văn phòng UBND tỉnh
                    Văn phòng HĐND, Sở Nội vụ | Văn phòng HĐND # Sở Nội vụ
                    Sở TT&TT, các sở, ban, ngành, UBND các huyện, thành phố | Sở TT&TT # các sở, ban, ngành, UBND các huyện, thành phố
                    Sở Thông tin và Truyền thông và các sở, ban, ngành liên quan | Sở Thông tin và Truyền thông # các sở, ban, ngành liên quan
                    Sở Tài chính và đơn vị liên quan | Sở Tài chính # đơn vị liên quan
                    Các sở, ban, ngành, Công an tỉnh, UBND các huyện | Các sở, ban, ngành # Công an tỉnh # UBND các huyện
                    Các Sở, Ban Quản lý Khu kinh tế | Các Sở # Ban Quản lý Khu kinh tế
                    UBND các huyện, thành phố, Sở Tài chính | UBND các huyện, thành phố # Sở Tài chính
                    UBND các huyện, thị xã, thành phố; UBND các xã, phường, thị trấn | UBND các huyện, thị xã, thành phố # UBND các xã, phường, thị trấn
                    Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh, Bộ đội Biên phòng | Công an tỉnh # Bộ Chỉ huy Quân sự tỉnh # Bộ đội Biên phòng
                    Sở Nội vụ, Công an | Sở Nội vụ # Công an
                    Uỷ ban nhân dân tỉnh, Ủy ban Mặt trận Tổ quốc tỉnh và các tổ chức chính trị - xã hội | Uỷ ban nhân dân tỉnh # Ủy ban Mặt trận Tổ quốc tỉnh # các tổ chức chính trị - xã hội
                    Thủ trưởng các sở, ban ngành tỉnh; Chủ tịch UBND các huyện, thị, thành | Thủ trưởng các sở, ban ngành tỉnh # Chủ tịch UBND các huyện, thị, thành
                    Sở TT&TT (chủ trì), Sở Nội vụ (phối hợp) | Sở TT&TT (chủ trì) # Sở Nội vụ (phối hợp)
                    Đài Phát thanh - Truyền hình, Báo Phú Thọ, VNPT, Viettel | Đài Phát thanh - Truyền hình # Báo Phú Thọ # VNPT # Viettel
                    Sở Nội vụ; ; Sở Y tế; | Sở Nội vụ # Sở Y tế
                    """)
    void partsWhatNamesSeveral(String cell, String names) {
        assertThat(AgencyCell.split(cell)).containsExactly(names.split(" # "));
    }

    @Test
    void aLineBreakWithinANameIsASpace() {
        assertThat(AgencyCell.split("Sở Thông tin và\nTruyền thông")).containsExactly("Sở Thông tin và Truyền thông");
        assertThat(AgencyCell.split("Văn phòng\r\nỦy ban nhân dân tỉnh"))
                .containsExactly("Văn phòng Ủy ban nhân dân tỉnh");
        assertThat(AgencyCell.split("Ban Quản lý\nKhu kinh tế Phú Quốc"))
                .containsExactly("Ban Quản lý Khu kinh tế Phú Quốc");
        assertThat(AgencyCell.split("Các sở, ban,\nngành, UBND\ncác huyện"))
                .containsExactly("Các sở, ban, ngành, UBND các huyện");
    }

    @Test
    void aLineBreakBeforeANamePartsTwo() {
        assertThat(AgencyCell.split("Sở Nội vụ,\nSở Tài chính\nSở Y tế"))
                .containsExactly("Sở Nội vụ", "Sở Tài chính", "Sở Y tế");
        assertThat(AgencyCell.split("Sở Nội vụ\nCác sở, ban, ngành"))
                .containsExactly("Sở Nội vụ", "Các sở, ban, ngành");
    }

    @Test
    void signsOfAListPartWhateverFollows() {
        assertThat(AgencyCell.split("- Sở Nội vụ\n- Khu bảo tồn\n+ Làng nghề"))
                .containsExactly("Sở Nội vụ", "Khu bảo tồn", "Làng nghề");
        assertThat(AgencyCell.split("1. Sở Nội vụ\n2) Khu bảo tồn")).containsExactly("Sở Nội vụ", "Khu bảo tồn");
        assertThat(AgencyCell.split("Sở Nội vụ\n\nKhu bảo tồn")).containsExactly("Sở Nội vụ", "Khu bảo tồn");
    }

    @Test
    void readsDecomposedAccentsAndNoBreakSpaces() {
        assertThat(AgencyCell.split("So\u031B\u0309\u00A0No\u0323\u0302i\u00A0vu\u0323,\u00A0Sở\u00A0Y\u00A0tế"))
                .containsExactly("Sở Nội vụ", "Sở Y tế");
    }

    @Test
    void anEmptyCellNamesNone() {
        assertThat(AgencyCell.split("")).isEmpty();
        assertThat(AgencyCell.split(" \u00A0\n")).isEmpty();
        assertThat(AgencyCell.split(" ; , ")).isEmpty();
        assertThat(AgencyCell.split("-")).isEmpty();
        assertThat(AgencyCell.split("- …")).isEmpty();
    }
}
