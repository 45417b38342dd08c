package vn.itplan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.account.ActingAs;
import vn.itplan.document.PlanDocuments;
import vn.itplan.document.PlanDocuments.Format;

/**
 * The documents of the five provinces' plans, each made once. With {@code -Ddocuments=directory} they are kept there to be
 * looked at.
 */
@JourneyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiveDocumentsTest {

    private static final List<String> PROVINCES =
            List.of("kien-giang", "phu-tho", "quang-nam", "tay-ninh", "tien-giang");

    private final Map<String, byte[]> word = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();

    @BeforeAll
    void makeEachOnce(@Autowired PlanDocuments documents, @Autowired ActingAs acting, @Autowired JdbcClient jdbc)
            throws IOException {
        for (String province : PROVINCES) {
            long plan = jdbc.sql("""
                            select min(p.id) from plan p join province pr on pr.id = p.province_id where pr.code = :code
                            """).param("code", province).query(Long.class).single();
            byte[] docx = acting.call("viewer@" + province, () -> documents.write(plan, Format.DOCX))
                    .content();
            byte[] pdf = acting.call("viewer@" + province, () -> documents.write(plan, Format.PDF))
                    .content();
            word.put(province, docx);
            texts.put(province, text(pdf));
            String kept = System.getProperty("documents");
            if (kept != null) {
                Path directory = Files.createDirectories(Path.of(kept));
                Files.write(directory.resolve(province + ".docx"), docx);
                Files.write(directory.resolve(province + ".pdf"), pdf);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kien-giang", "phu-tho", "quang-nam", "tay-ninh", "tien-giang"})
    void wordGetsRealStylesAndSectionsAsTheDecreeOrders(String province) throws IOException {
        try (XWPFDocument file = open(province)) {
            assertThat(styled(file, "DocumentKind")).isNotEmpty();
            assertThat(styled(file, "Heading1")).hasSizeGreaterThan(1);
            assertThat(styled(file, "LegalBasis")).isNotEmpty().allMatch(basis -> basis.startsWith("Căn cứ "));
            assertThat(file.getParagraphs())
                    .allMatch(paragraph ->
                            paragraph.getStyle() == null || file.getStyles().styleExist(paragraph.getStyle()));

            List<CTSectPr> sections = Stream.concat(
                            file.getParagraphs().stream()
                                    .filter(p -> p.getCTP().isSetPPr()
                                            && p.getCTP().getPPr().isSetSectPr())
                                    .map(p -> p.getCTP().getPPr().getSectPr()),
                            Stream.of(file.getDocument().getBody().getSectPr()))
                    .toList();
            assertThat(sections.get(0).getPgSz().getOrient()).isEqualTo(STPageOrientation.PORTRAIT);
            assertThat(sections.get(0).isSetTitlePg()).as("no number on page 1").isTrue();
            assertThat(sections.subList(1, sections.size()))
                    .allMatch(section -> section.getPgSz().getOrient() == STPageOrientation.LANDSCAPE)
                    .noneMatch(CTSectPr::isSetTitlePg)
                    .allMatch(section -> section.sizeOfHeaderReferenceArray() > 0);
            assertThat(file.getHeaderList().stream()
                            .flatMap(header -> header.getParagraphs().stream())
                            .anyMatch(p -> p.getCTP().sizeOfFldSimpleArray() == 1))
                    .as("page number")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kien-giang", "phu-tho", "quang-nam", "tay-ninh", "tien-giang"})
    void tablesRepeatTheirHeadingAndTheSignatureStaysWithTheLastWords(String province) throws IOException {
        try (XWPFDocument file = open(province)) {
            List<XWPFTable> official = file.getTables().stream()
                    .filter(table -> "OfficialTable".equals(table.getStyleID()))
                    .toList();
            assertThat(official)
                    .isNotEmpty()
                    .allMatch(table -> table.getRow(0).isRepeatHeader())
                    .allMatch(table -> table.getRows().stream().allMatch(row -> row.isCantSplitRow()));
            XWPFTable signature = file.getTables().stream()
                    .filter(table -> table.getText().contains("Nơi nhận:"))
                    .findFirst()
                    .orElseThrow();
            assertThat(signature.getRows()).hasSize(1).allMatch(row -> row.isCantSplitRow());
            assertThat(signature.getRow(0).getCell(1).getText()).contains("CHỦ TỊCH");
            int at = file.getPosOfTable(signature);
            assertThat(((XWPFParagraph) file.getBodyElements().get(at - 1)).isKeepNext())
                    .isTrue();
        }
    }

    @Test
    void thePdfSaysWhatThePapersSay() {
        assertThat(texts.get("kien-giang"))
                .contains(
                        "ỦY BAN NHÂN DÂN",
                        "TỈNH KIÊN GIANG",
                        "Số: 195/KH-UBND",
                        "Kiên Giang, ngày 31 tháng 12 năm 2020")
                .contains("19.000 triệu đồng (Mười chín tỷ đồng)")
                .doesNotContain("DỰ THẢO");
        assertThat(texts.get("phu-tho"))
                .contains("115.225 triệu đồng (Một trăm mười lăm tỷ hai trăm hai mươi lăm triệu đồng)")
                .contains("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Phạm Quang Thao")
                .contains("Kinh phí theo nhóm nhiệm vụ và nguồn vốn", "Năm 2015");
        assertThat(texts.get("quang-nam"))
                .contains("QUYẾT ĐỊNH", "Số: 2077/QĐ-UBND", "Điều 1. Ban hành kèm theo Quyết định này Đề án")
                .contains("- Như Điều 3;", "- Bộ Thông tin và Truyền thông;")
                .contains(
                        "(Ban hành kèm theo Quyết định số 2077/QĐ-UBND ngày 03 tháng 7 năm 2013 của Ủy ban nhân dân tỉnh Quảng Nam)")
                .contains("117.510", "5/xã", "Đăng ký kinh doanh", "Nội dung thực hiện");
        assertThat(texts.get("tay-ninh"))
                .contains("DỰ THẢO", "10.500 triệu đồng (Mười tỷ năm trăm triệu đồng)")
                .containsPattern("Số: +/QĐ-UBND")
                .contains("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH TÂY NINH");
        assertThat(texts.get("tien-giang"))
                .contains("26.162 triệu đồng (Hai mươi sáu tỷ một trăm sáu mươi hai triệu đồng)")
                .contains("chưa có kinh phí của từng nhiệm vụ")
                .containsPattern("Số: +/KH-UBND");
    }

    private XWPFDocument open(String province) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(word.getOrDefault(province, new byte[0])));
    }

    private static List<String> styled(XWPFDocument file, String style) {
        return file.getParagraphs().stream()
                .filter(paragraph -> style.equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument file = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(file).replaceAll("\\s+", " ");
        }
    }
}
