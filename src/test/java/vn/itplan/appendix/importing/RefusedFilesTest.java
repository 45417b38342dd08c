package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG;
import static vn.itplan.appendix.importing.Reading.message;
import static vn.itplan.appendix.importing.Reading.refusal;
import static vn.itplan.appendix.importing.Reading.resource;
import static vn.itplan.appendix.importing.Workbooks.row;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class RefusedFilesTest {

    private static final byte[] GOOD = resource(KIEN_GIANG);

    @Test
    void anEmptyFile() {
        assertThat(refusal(new byte[0]).code()).isEqualTo("import.file.empty");
        assertThat(refusal(" \r\n".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("import.file.empty");
    }

    @Test
    void randomBytes() {
        byte[] bytes = new byte[50_000];
        new Random(1).nextBytes(bytes);
        assertThat(refusal(bytes).code()).isEqualTo("import.file.not-a-workbook");
    }

    @Test
    void aRenamedPdf() {
        assertThat(refusal("%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("import.file.pdf");
    }

    @Test
    void aRenamedZip() {
        byte[] zip = Workbooks.zip(Map.of("a.txt", "hello".getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal(zip).code()).isEqualTo("import.file.not-a-workbook");
        assertThat(refusal(Workbooks.zip(Map.of())).code()).isEqualTo("import.file.not-a-workbook");
    }

    @Test
    void aTextDocumentWithoutATable() throws Exception {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("Kế hoạch");
            document.write(out);
            assertThat(refusal(out.toByteArray()).code()).isEqualTo("import.file.no-tables");
        }
    }

    @Test
    void anOpenDocumentSheet() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.UTF_8));
        parts.put("content.xml", "<x/>".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(Workbooks.zip(parts)).code()).isEqualTo("import.file.opendocument");
    }

    @Test
    void aWebPageNamedLikeASheet() {
        assertThat(refusal("<html><table></table></html>".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("import.file.not-a-workbook");
    }

    @Test
    void aWorkbookOfExcel95WithTheAdviceToSaveItAsXlsx() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(new byte[5_000]), "Book");
            container.writeFilesystem(out);
            UnreadableFileException refusal = refusal(out.toByteArray());
            assertThat(refusal.code()).isEqualTo("import.file.old-excel");
            assertThat(message(refusal)).contains(".xlsx");
        }
    }

    @Test
    void anEncryptedWorkbook() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mat-khau");
            try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(GOOD));
                    OutputStream encrypted = encryptor.getDataStream(container)) {
                workbook.save(encrypted);
            }
            container.writeFilesystem(out);
            assertThat(refusal(out.toByteArray()).code()).isEqualTo("import.file.encrypted");
        }
    }

    @Test
    void aTruncatedOldContainer() {
        byte[] bytes = new byte[600];
        bytes[0] = (byte) 0xD0;
        bytes[1] = (byte) 0xCF;
        bytes[2] = 0x11;
        bytes[3] = (byte) 0xE0;
        assertThat(refusal(bytes).code()).isEqualTo("import.file.damaged");
    }

    @Test
    void aMacroWorkbookEvenWhenNamedXlsx() {
        String types = Workbooks.part(GOOD, "[Content_Types].xml")
                .replace("openxmlformats-officedocument.spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main");
        assertThat(refusal(Workbooks.with(GOOD, "[Content_Types].xml", types)).code())
                .isEqualTo("import.file.macros");
        assertThat(refusal(Workbooks.with(GOOD, "xl/vbaProject.bin", "x")).code())
                .isEqualTo("import.file.macros");
        assertThat(refusal(Workbooks.with(GOOD, "xl/macrosheets/sheet1.xml", "<x/>"))
                        .code())
                .isEqualTo("import.file.macros");
    }

    @Test
    void aTruncatedWorkbook() {
        for (int part = 1; part < 10; part++) {
            byte[] cut = Arrays.copyOf(GOOD, GOOD.length * part / 10);
            assertThat(refusal(cut).code()).isEqualTo("import.file.damaged");
        }
    }

    @Test
    void aWorkbookWithABrokenSheet() {
        String sheet = Workbooks.part(GOOD, Workbooks.SHEET1);
        byte[] broken = Workbooks.with(GOOD, Workbooks.SHEET1, sheet.substring(0, sheet.length() / 2));
        assertThat(refusal(broken).code()).isEqualTo("import.file.damaged");
    }

    @Test
    void aWorkbookWithoutSheets() {
        String workbook = Workbooks.part(GOOD, "xl/workbook.xml").replaceAll("<sheets>.*</sheets>", "<sheets/>");
        assertThat(refusal(Workbooks.with(GOOD, "xl/workbook.xml", workbook)).code())
                .isEqualTo("import.file.no-sheets");
    }

    @Test
    void aWorkbookWhoseSheetHasNoPart() {
        Map<String, byte[]> parts = Workbooks.parts(GOOD);
        parts.remove(Workbooks.SHEET1);
        assertThat(refusal(Workbooks.zip(parts)).code()).isEqualTo("import.file.damaged");
    }

    @Test
    void aWorkbookWithNoSuchTableNamesTheSheetsLookedAt() {
        byte[] other = Workbooks.of(row("Danh bạ", "Điện thoại"), row("Nguyễn Văn A", "0123"));
        UnreadableFileException refusal = refusal(other);
        assertThat(refusal.code()).isEqualTo("import.file.no-table");
        assertThat(message(refusal)).contains("Phụ lục", "tiêu đề");
    }

    @Test
    void textInAnOldEncoding() {
        byte[] bytes = "TT;Tên dự án;Kinh phí\n1;Mạng;5\n".getBytes(Charset.forName("windows-1258"));
        assertThat(refusal(bytes).code()).isEqualTo("import.file.not-utf8");
    }
}
