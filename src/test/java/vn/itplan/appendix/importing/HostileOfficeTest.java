package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.importing.Reading.message;
import static vn.itplan.appendix.importing.Reading.refusal;
import static vn.itplan.appendix.importing.Reading.resource;
import static vn.itplan.appendix.importing.Workbooks.row;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import vn.itplan.common.Money;

/** Old workbooks and text documents that were made to do harm, or that something harmed. */
class HostileOfficeTest {

    private static final byte[] DOCX = resource(RealFilesTest.KIEN_GIANG_DOCX);
    private static final byte[] XLS = resource(RealFilesTest.PHU_THO_XLS);
    private static final String DOCUMENT = "word/document.xml";
    private static final Object[] HEADING = row("TT", "Tên dự án", "Đơn vị chủ trì", "Kinh phí (triệu đồng)");

    private static byte[] document(String body) {
        return Workbooks.with(
                DOCX,
                DOCUMENT,
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                        + "</w:body></w:document>");
    }

    private static String cell(String text) {
        return "<w:tc><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
    }

    private static String small() {
        return "<w:tbl><w:tr>" + cell("TT") + cell("Tên dự án") + cell("Kinh phí (triệu đồng)") + "</w:tr><w:tr>"
                + cell("1") + cell("Mạng") + cell("5") + "</w:tr>";
    }

    @Test
    void truncatedFiles() {
        for (int part = 1; part < 8; part++) {
            assertThat(refusal(Arrays.copyOf(DOCX, DOCX.length * part / 8)).code())
                    .isEqualTo("import.file.damaged");
            assertThat(refusal(Arrays.copyOf(XLS, XLS.length * part / 8)).code())
                    .isEqualTo("import.file.damaged");
        }
    }

    @Test
    void anEncryptedOldWorkbook() {
        Biff8EncryptionKey.setCurrentUserPassword("mat-khau");
        try {
            byte[] encrypted = OldWorkbooks.made(workbook -> Workbooks.fill(workbook.createSheet("A"), "A1", HEADING));
            Biff8EncryptionKey.setCurrentUserPassword(null);
            assertThat(refusal(encrypted).code()).isEqualTo("import.file.encrypted");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    @Test
    void macros() {
        assertThat(refusal(OldWorkbooks.of(OldWorkbooks.records(XLS), "_VBA_PROJECT_CUR"))
                        .code())
                .isEqualTo("import.file.macros");
        assertThat(refusal(Workbooks.with(DOCX, "word/vbaProject.bin", "x")).code())
                .isEqualTo("import.file.macros");
        String types = Workbooks.part(DOCX, "[Content_Types].xml")
                .replace(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                        "application/vnd.ms-word.document.macroEnabled.main+xml");
        assertThat(refusal(Workbooks.with(DOCX, "[Content_Types].xml", types)).code())
                .isEqualTo("import.file.macros");
    }

    @Test
    void aDocumentThatUnpacksToFarMoreThanItsSizeOrDeclaresEntities() {
        assertThat(refusal(document(" ".repeat(5_000_000))).code()).isEqualTo("import.file.bomb");
        assertThat(refusal(Workbooks.with(
                                DOCX, DOCUMENT, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"))
                        .code())
                .isEqualTo("import.file.forbidden-xml");
    }

    @Test
    void moreSharedTextsThanBytes() {
        byte[] records = OldWorkbooks.records(XLS);
        for (int at = 0; at + 4 <= records.length; ) {
            int kind = (records[at] & 0xFF) | (records[at + 1] & 0xFF) << 8;
            if (kind == 0xFC) {
                Arrays.fill(records, at + 8, at + 11, (byte) 0xFF);
                records[at + 11] = 0x7F;
            }
            at += 4 + ((records[at + 2] & 0xFF) | (records[at + 3] & 0xFF) << 8);
        }
        assertThat(refusal(OldWorkbooks.of(records)).code()).isEqualTo("import.file.damaged");
    }

    @Test
    void tooManySheetsAndTables() {
        byte[] sheets = OldWorkbooks.made(workbook -> {
            for (int i = 0; i < 1_000; i++) {
                workbook.createSheet("S" + i);
            }
        });
        assertThat(refusal(sheets).code()).isEqualTo("import.file.too-many-sheets");
        String tables = (small() + "</w:tbl><w:p/>").repeat(10_000);
        UnreadableFileException refusal = refusal(Workbooks.with(
                DOCX,
                DOCUMENT,
                "<w:document xmlns:w=\"http://schemas"
                        + ".openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + "<w:p><w:r><w:t>" + noise()
                        + "</w:t></w:r></w:p>" + tables + "</w:body></w:document>"));
        assertThat(refusal.code()).isIn("import.file.too-many-tables", "import.file.bomb");
        assertThat(message(refusal)).isNotBlank();
    }

    private static String noise() {
        StringBuilder noise = new StringBuilder();
        Random random = new Random(5);
        for (int i = 0; i < 30_000; i++) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        return noise.toString();
    }

    @Test
    void emptyFormattedRowsCostNothing() {
        byte[] old = OldWorkbooks.made(workbook -> {
            Sheet sheet = workbook.createSheet("Phụ lục");
            Workbooks.fill(sheet, "A1", HEADING, row(1, "Mạng", "Sở Y tế", 5));
            CellStyle style = workbook.createCellStyle();
            for (int i = 2; i < 65_536; i++) {
                sheet.createRow(i).createCell(3).setCellStyle(style);
            }
        });
        within(old);
        StringBuilder rows = new StringBuilder(small());
        for (int i = 0; i < 100_000; i++) {
            rows.append("<w:tr w:r=\"").append(Integer.toHexString(i * 7919)).append("\"><w:tc><w:p/></w:tc></w:tr>");
        }
        within(document(rows + "</w:tbl>"));
    }

    /** Two seconds of the processor and 200 MB are the most that any file may take. */
    private static void within(byte[] file) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        RecognizedTable table = Reading.tableWithin(Duration.ofSeconds(2), file);
        assertThat(table.itemTotal()).isEqualTo(Money.ofDong(5_000_000));
        long before = thread.getCurrentThreadAllocatedBytes();
        Reading.read(file);
        assertThat(thread.getCurrentThreadAllocatedBytes() - before).isLessThan(200L * 1024 * 1024);
    }

    @Test
    void formulasOfAnOldWorkbookGiveTheirKeptValueAndFollowNoLink() {
        byte[] old = OldWorkbooks.made(workbook -> {
            Sheet sheet = workbook.createSheet("Phụ lục");
            Workbooks.fill(sheet, "A1", HEADING, row(1, "Mạng", "Sở Y tế", "=2+3"), row(2, "Máy", "Sở Y tế", "=1/0"));
            workbook.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(sheet.getRow(1).getCell(3));
            workbook.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(sheet.getRow(2).getCell(3));
        });
        RecognizedTable table = Reading.table(old);
        assertThat(table.itemTotal()).isEqualTo(Money.ofDong(5_000_000));
        assertThat(Reading.codes(table)).contains("import.amount.formula-error");
    }

    @Test
    void mergedCellsLineBreaksAndDeletedTextOfADocument() {
        byte[] bytes = document("<w:p><w:r><w:t>Đơn vị tính: tỷ đồng</w:t></w:r></w:p><w:tbl><w:tr>"
                + "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>TT</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>Tên dự án</w:t></w:r></w:p></w:tc>"
                + "<w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>Kinh phí</w:t></w:r></w:p></w:tc></w:tr>"
                + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>"
                + cell("2021") + cell("2022") + "</w:tr>"
                + "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"4\"/></w:tcPr><w:p><w:r><w:t>I. Hạ tầng</w:t></w:r></w:p></w:tc></w:tr>"
                + "<w:tr>" + cell("1")
                + "<w:tc><w:p><w:r><w:t>Mạng</w:t></w:r><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del></w:p>"
                + "<w:p><w:r><w:t>tỉnh</w:t><w:br/><w:t>và huyện</w:t></w:r></w:p></w:tc>" + cell("1,5")
                + cell("2,25") + "</w:tr></w:tbl><w:p><w:r><w:t>TM. ỦY BAN</w:t></w:r></w:p>");
        RecognizedTable table = Reading.table(bytes);
        assertThat(Reading.outline(table)).containsExactly("GROUP I Hạ tầng []", "ITEM 1 Mạng\ntỉnh\nvà huyện [3]");
        assertThat(table.itemTotal()).isEqualTo(Money.ofDong(3_750_000_000L));
        assertThat(table.amountColumns())
                .extracting(column -> column.of().year())
                .containsExactly(2021, 2022);
        assertThat(Objects.requireNonNull(table.unit()).address()).isNull();
    }

    @Test
    void spansAndMergesThatMakeNoSense() {
        for (String span : new String[] {"0", "99999", "-1", "abc", ""}) {
            byte[] bytes = document(small().replaceFirst(
                                    "<w:tc>", "<w:tc><w:tcPr><w:gridSpan w:val=\"" + span + "\"/><w:vMerge/></w:tcPr>")
                    + "</w:tbl>");
            try {
                Reading.read(bytes);
            } catch (UnreadableFileException refused) {
                assertThat(message(refused)).isNotBlank();
            }
        }
    }
}
