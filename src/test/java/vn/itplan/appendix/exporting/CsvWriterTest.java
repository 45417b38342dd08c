package vn.itplan.appendix.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.Appendices.AT;
import static vn.itplan.appendix.Appendices.LAYOUT;
import static vn.itplan.appendix.Appendices.item;
import static vn.itplan.appendix.Appendices.ofItems;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.itplan.appendix.Appendices;
import vn.itplan.appendix.AppendixAssembler;
import vn.itplan.appendix.AppendixContent;
import vn.itplan.appendix.AppendixMode;
import vn.itplan.common.Money;

class CsvWriterTest {

    @Test
    void writesTheLinesAndColumnsOfTheWorkbook() {
        assertThat(new String(write(Appendices.small()).content(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF" + """
                        PHỤ LỤC;;;;;
                        DANH MỤC NHIỆM VỤ, HOẠT ĐỘNG ỨNG DỤNG CÔNG NGHỆ THÔNG TIN NĂM 2021 SỬ DỤNG NGUỒN VỐN SỰ NGHIỆP \
                        CÔNG NGHỆ THÔNG TIN;;;;;
                        (Kèm theo Kế hoạch số 195/KH-UBND ngày 31/12/2020 của UBND tỉnh Kiên Giang);;;;;
                        "";;;Đơn vị tính: Triệu đồng;;
                        TT;Hoạt động ứng dụng công nghệ thông tin;Đơn vị thực hiện;Đơn vị phối hợp;Kinh phí;Ghi chú
                        I;Hạ tầng công nghệ thông tin;;;900;
                        1;Triển khai mạng truyền số liệu chuyên dùng;Sở Thông tin và Truyền thông;Văn phòng UBND tỉnh;500;\
                        Chuyển tiếp
                        2;Nâng cấp mạng nội bộ tại Sở Xây dựng;Sở Thông tin và Truyền thông;;300;
                        II;An toàn thông tin;;;1050;
                        1;Đánh giá an toàn thông tin;Sở Thông tin và Truyền thông;;1050;
                        Tổng cộng;;;;2000;
                        """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "9453000000, 9453",
        "500000, '0,5'",
        "1234567, '1,234567'",
        "1234000, '1,2340'",
        "1000000000000000, 1000000000",
        "0, 0",
    })
    void writesAmountsAsDigitsThatNoReaderTakesForGroups(long dong, String digits) throws IOException {
        CSVRecord row = HostileTextTest.records(write(ofItems(item("1", "a", Money.ofDong(dong)))))
                .get(5);

        assertThat(row.get(4)).isEqualTo(digits);
    }

    @Test
    void comesBackThroughAnyReaderOfCsv() throws IOException {
        List<CSVRecord> records = HostileTextTest.records(write(Appendices.kienGiang()));

        assertThat(records).hasSize(38).allMatch(line -> line.size() == 6);
        assertThat(records.get(37)).containsExactly("Tổng cộng", "", "", "", "19000", "");
        assertThat(records.get(36))
                .containsExactly(
                        "6",
                        "Kinh phí hoạt động sự nghiệp công nghệ thông tin của Ban Chỉ đạo Chính quyền điện tử tỉnh, Sở"
                                + " Thông tin và Truyền thông",
                        "Ban Chỉ đạo CQĐT, Sở TT&TT",
                        "",
                        "737",
                        "");
    }

    private static AppendixFile write(AppendixContent content) {
        return Writers.files()
                .make(AppendixAssembler.assemble(content, LAYOUT, AppendixMode.PRINTED), AppendixFormat.CSV, AT);
    }
}
