package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG;
import static vn.itplan.appendix.importing.Workbooks.row;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.mock.web.MockHttpServletResponse;

/** Each kind of hostile file on its whole way in: refused in words, soon, in little memory, and nothing is left of it. */
class HostileUploadsTest extends AbstractImportTest {

    private static final byte[] GOOD = Reading.resource(KIEN_GIANG);
    private static final long SECONDS = 2;
    private static final long MEGABYTES = 200;

    @TestFactory
    Stream<DynamicTest> everyHostileFile() throws Exception {
        long plan = newPlan();
        Leftovers before = Leftovers.now(jdbc, province);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("cut.xlsx|hỏng", Arrays.copyOf(GOOD, GOOD.length / 2));
        files.put("khoa.xlsx|mật khẩu", encrypted());
        files.put("macro.xlsx|macro", Workbooks.with(GOOD, "xl/vbaProject.bin", "x"));
        files.put("macro.xlsm|macro", Workbooks.with(GOOD, "xl/vbaProject.bin", "x"));
        files.put("bom.xlsx|bất thường", Workbooks.withSheetData(" ".repeat(40_000_000)));
        files.put("bom.docx|bất thường", Documents.of(" ".repeat(40_000_000)));
        files.put("xxe.xlsx|DTD", Workbooks.with(GOOD, Workbooks.SHEET1, outside()));
        files.put("xxe.docx|DTD", Workbooks.with(Documents.of(""), "word/document.xml", outside()));
        files.put("hang-trong.xlsx|không có hàng nào", formattedRows(1_048_576));
        files.put("nhieu-trang.xlsx|trang", sheets(10_000));
        files.put("doi-duoi.xlsx|PDF", "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.UTF_8));
        files.put("doi-duoi.csv|hỏng", Arrays.copyOf(GOOD, 3_000));
        files.put("../../etc/passwd.xlsx|không phải là bảng tính", "root:x:0:0\u0000".getBytes(StandardCharsets.UTF_8));
        files.put("ma-sai.csv|Unicode", new byte[] {'T', 'T', ';', 'T', (byte) 0xEA, 'n', ';', (byte) 0xC3, '\n'});
        files.put("ma-sai.xlsx|hỏng", invalidUtf8());
        return files.entrySet().stream().map(file -> {
            String[] named = file.getKey().split("\\|");
            return DynamicTest.dynamicTest(
                    named[0] + ", " + named[1], () -> refused(plan, named[0], file.getValue(), named[1], before));
        });
    }

    private void refused(long plan, String name, byte[] bytes, String words, Leftovers before) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long time = 0;
        long memory = 0;
        // What other work on the machine or the first use of a class takes is not the file's: the better of two counts.
        for (int attempt = 0; attempt < 2; attempt++) {
            long allocated = thread.getCurrentThreadAllocatedBytes();
            long started = thread.getCurrentThreadCpuTime();
            MockHttpServletResponse response = send(plan, name, bytes);
            long taken = thread.getCurrentThreadCpuTime() - started;
            long used = thread.getCurrentThreadAllocatedBytes() - allocated;
            time = attempt == 0 ? taken : Math.min(time, taken);
            memory = attempt == 0 ? used : Math.min(memory, used);
            assertThat(response.getStatus()).as(text(response)).isEqualTo(422);
            assertThat(html(response).select(".error-summary").text()).contains(words);
        }
        assertThat(TimeUnit.NANOSECONDS.toMillis(time)).as("milliseconds").isLessThan(SECONDS * 1_000);
        assertThat(memory / 1024 / 1024).as("megabytes").isLessThan(MEGABYTES);
        assertThat(Leftovers.now(jdbc, province)).isEqualTo(before);
    }

    private static byte[] encrypted() throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mat-khau");
            try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(GOOD));
                    OutputStream encrypted = encryptor.getDataStream(container)) {
                workbook.save(encrypted);
            }
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static String outside() {
        return "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
    }

    /** A heading, and below it nothing but formats down to the last row that a sheet has. */
    private static byte[] formattedRows(int last) {
        byte[] heading = Workbooks.of(row("TT", "Tên dự án", "Kinh phí (triệu đồng)"));
        StringBuilder formatted = new StringBuilder();
        for (int i = 2; i <= last; i++) {
            formatted.append("<row r=\"").append(i).append("\" s=\"1\" customFormat=\"1\"/>");
        }
        String sheet = Workbooks.part(heading, Workbooks.SHEET1).replace("</sheetData>", formatted + "</sheetData>");
        return Workbooks.with(heading, Workbooks.SHEET1, sheet);
    }

    private static byte[] sheets(int count) {
        Map<String, byte[]> parts = Workbooks.parts(GOOD);
        StringBuilder entries = new StringBuilder("<sheets>");
        StringBuilder relations = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            entries.append("<sheet xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                    + " name=\"S" + i + "\" sheetId=\"" + i + "\" r:id=\"s" + i + "\"/>");
            relations.append("<Relationship Id=\"s" + i + "\" Target=\"worksheets/sheet1.xml\" Type=\"http://schemas"
                    + ".openxmlformats.org/officeDocument/2006/relationships/worksheet\"/>");
        }
        replace(parts, "xl/workbook.xml", "(?s)<sheets>.*</sheets>", entries + "</sheets>");
        replace(parts, "xl/_rels/workbook.xml.rels", "</Relationships>", relations + "</Relationships>");
        return Workbooks.zip(parts);
    }

    private static void replace(Map<String, byte[]> parts, String name, String pattern, String by) {
        String xml = new String(parts.get(name), StandardCharsets.UTF_8);
        parts.put(name, xml.replaceFirst(pattern, by).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] invalidUtf8() {
        Map<String, byte[]> parts = Workbooks.parts(GOOD);
        byte[] sheet = parts.get(Workbooks.SHEET1).clone();
        int at = new String(sheet, StandardCharsets.ISO_8859_1).indexOf("<sheetData>") + 5;
        sheet[at] = (byte) 0xC3;
        sheet[at + 1] = (byte) 0x28;
        parts.put(Workbooks.SHEET1, sheet);
        return Workbooks.zip(parts);
    }
}
