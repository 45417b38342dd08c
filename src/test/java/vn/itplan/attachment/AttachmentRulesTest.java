package vn.itplan.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import vn.itplan.common.RuleException;

class AttachmentRulesTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG =
            HexFormat.of().parseHex("89504e470d0a1a0a0000000d4948445200000001000000010806000000");
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffdb");
    private static final byte[] WEBP = HexFormat.of().parseHex("524946461a000000574542505650384c0d0000002f000000");

    @Test
    void takesDocumentsAndImagesByTheirContent() throws Exception {
        assertThat(type("Biên bản.pdf", PDF)).isEqualTo(AttachmentType.PDF);
        assertThat(type("Báo cáo.docx", word())).isEqualTo(AttachmentType.DOCX);
        assertThat(type("Bảng.xlsx", workbook(XSSFWorkbookType.XLSX))).isEqualTo(AttachmentType.XLSX);
        assertThat(type("Trình chiếu.pptx", slides())).isEqualTo(AttachmentType.PPTX);
        assertThat(type("a.odt", openDocument("text"))).isEqualTo(AttachmentType.ODT);
        assertThat(type("a.ods", openDocument("spreadsheet"))).isEqualTo(AttachmentType.ODS);
        assertThat(type("a.PNG", PNG)).isEqualTo(AttachmentType.PNG);
        assertThat(type("a.jpeg", JPEG)).isEqualTo(AttachmentType.JPEG);
        assertThat(type("a.webp", WEBP)).isEqualTo(AttachmentType.WEBP);
    }

    @Test
    void refusesANameThatLiesAboutTheContent() throws Exception {
        refuses("attachment.refused.name", "hinh.png", PDF);
        refuses("attachment.refused.name", "van-ban.docx", workbook(XSSFWorkbookType.XLSX));
        refuses("attachment.refused.name", "khong-duoi", PDF);
        refuses("attachment.refused.name", "a.pdf.exe", PDF);
    }

    @Test
    void refusesWhatActs() throws Exception {
        refuses("attachment.refused.macro", "a.xlsx", workbook(XSSFWorkbookType.XLSM));
        refuses("attachment.refused.macro", "a.xlsm", workbook(XSSFWorkbookType.XLSM));
        refuses(
                "attachment.refused.macro",
                "a.docx",
                zip("[Content_Types].xml", "<Types/>", "word/vbaProject.bin", "x"));
        refuses("attachment.refused.kind", "a.pdf", "<html><script>1</script></html>");
        refuses("attachment.refused.kind", "a.png", "<svg xmlns='http://www.w3.org/2000/svg'/>");
        refuses("attachment.refused.kind", "a.pdf", "MZ\u0090\0\u0003\0\0\0");
        refuses("attachment.refused.kind", "a.pdf", "#!/bin/sh\nrm");
        refuses("attachment.refused.kind", "a.pdf", "<html>%PDF-1.7");
    }

    @Test
    void refusesOtherZippedFilesOldOfficeAndNothing() throws Exception {
        refuses("attachment.refused.kind", "a.docx", zip("readme.txt", "xin chào"));
        refuses("attachment.refused.kind", "a.docx", zip("META-INF/MANIFEST.MF", "Manifest-Version: 1.0"));
        byte[] old = HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(504));
        refuses("attachment.refused.kind", "a.docx", old);
        byte[] cut = Arrays.copyOf(word(), 400);
        refuses("attachment.refused.damaged", "a.docx", cut);
        refuses("attachment.refused.empty", "a.pdf", new byte[0]);
    }

    @Test
    void refusesAByteMoreThanTwentyMegabytes() {
        byte[] largest = Arrays.copyOf(PDF, AttachmentRules.MAX_BYTES);
        assertThat(type("a.pdf", largest)).isEqualTo(AttachmentType.PDF);
        refuses("attachment.refused.size", "a.pdf", Arrays.copyOf(PDF, AttachmentRules.MAX_BYTES + 1));
    }

    private static AttachmentType type(String name, byte[] content) {
        return AttachmentRules.check(name, content).type();
    }

    private static void refuses(String key, String name, String content) {
        refuses(key, name, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void refuses(String key, String name, byte[] content) {
        assertThatThrownBy(() -> AttachmentRules.check(name, content))
                .as(name)
                .isInstanceOfSatisfying(
                        RuleException.class, rule -> assertThat(rule.key()).isEqualTo(key));
    }

    private static byte[] word() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Biên bản");
            document.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] workbook(XSSFWorkbookType type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook(type)) {
            workbook.createSheet();
            workbook.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] slides() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XMLSlideShow slides = new XMLSlideShow()) {
            slides.createSlide();
            slides.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] openDocument(String kind) throws IOException {
        byte[] type = ("application/vnd.oasis.opendocument." + kind).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("mimetype");
            CRC32 crc = new CRC32();
            crc.update(type);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(type.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
