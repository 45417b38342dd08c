package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG;
import static vn.itplan.appendix.importing.Reading.refusal;
import static vn.itplan.appendix.importing.Reading.resource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {

    private static final byte[] GOOD = resource(KIEN_GIANG);
    private static final String BOMB = "import.file.bomb";

    @Test
    void refusesASheetThatUnpacksToFarMoreThanItsSize() {
        String spaces = " ".repeat(5_000_000);
        assertThat(refusal(Workbooks.withSheetData(spaces)).code()).isEqualTo(BOMB);
    }

    @Test
    void refusesAPartThatNobodyReadsWhenItIsABomb() {
        assertThat(refusal(Workbooks.with(GOOD, "xl/media/image1.png", "0".repeat(5_000_000)))
                        .code())
                .isEqualTo(BOMB);
    }

    @Test
    void refusesWhatUnpacksAboveTheLimitEvenAtAnOrdinaryRatio() {
        ImportLimits small = new ImportLimits(20_000_000, 20_000, 200, 50, 32_767, 1_000_000, 20_000_000, 10_000);
        assertThat(refusal(GOOD, small).code()).isEqualTo(BOMB);
    }

    @Test
    void refusesABombThatLiesAboutItsSize() {
        byte[] bomb = Workbooks.withSheetData(" ".repeat(5_000_000));
        assertThat(refusal(withStatedSizes(bomb, 1_000)).code()).isEqualTo(BOMB);
    }

    @Test
    void refusesThousandsOfParts() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 5_000; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
            }
        }
        assertThat(refusal(out.toByteArray()).code()).isEqualTo(BOMB);
    }

    @Test
    void refusesADocumentTypeAndFetchesNothing() {
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>"
                + "</sheetData></worksheet>";
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]>"
                + "<sst><si><t>&b;</t></si></sst>";
        assertThat(refusal(Workbooks.with(GOOD, Workbooks.SHEET1, entity)).code())
                .isEqualTo("import.file.forbidden-xml");
        assertThat(refusal(Workbooks.with(GOOD, "[Content_Types].xml", laughs)).code())
                .isEqualTo("import.file.forbidden-xml");
    }

    @Test
    void readsAWorkbookWithLinksToOutsideAndFollowsNone() {
        String rels = Workbooks.part(GOOD, "xl/_rels/workbook.xml.rels")
                .replace(
                        "</Relationships>",
                        "<Relationship Id=\"rId99\" TargetMode=\"External\" Target=\"http://127.0.0.1:1/x.xlsx\" Type="
                                + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\"/>"
                                + "</Relationships>");
        assertThat(Reading.table(Workbooks.with(GOOD, "xl/_rels/workbook.xml.rels", rels))
                        .rows())
                .hasSize(33);
    }

    @Test
    void aFormulaOverAnotherFileGivesTheValueThatWasKeptWithIt() {
        byte[] bytes = Workbooks.with(
                Workbooks.withSheetData("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>TT</t></is></c>"
                        + "<c r=\"B1\" t=\"inlineStr\"><is><t>Tên dự án</t></is></c>"
                        + "<c r=\"C1\" t=\"inlineStr\"><is><t>Kinh phí (đồng)</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>Mạng</t></is></c>"
                        + "<c r=\"C2\"><f>[1]Sheet1!$A$1+WEBSERVICE(\"http://127.0.0.1:1\")</f><v>7</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\"><v>2</v></c><c r=\"B3\" t=\"inlineStr\"><is><t>Máy</t></is></c>"
                        + "<c r=\"C3\"><f>'file:///etc/[passwd]x'!A1</f></c></row>"),
                "xl/externalLinks/externalLink1.xml",
                "<externalLink><externalBook/></externalLink>");
        RecognizedTable table = Reading.table(bytes);
        assertThat(table.itemTotal().dong()).isEqualTo(7);
        assertThat(Reading.codes(table)).containsExactly("import.amount.formula-without-value");
    }

    @Test
    void passesOverAMergeOfAllCells() {
        String sheet = Workbooks.part(GOOD, Workbooks.SHEET1)
                .replace("<mergeCell ref=\"A1:F1\"/>", "<mergeCell ref=\"A1:XFD1048576\"/>");
        assertThat(Reading.table(Workbooks.with(GOOD, Workbooks.SHEET1, sheet)).rows())
                .hasSize(33);
    }

    @Test
    void takesNoHugeExponentForANumber() {
        byte[] bytes = Workbooks.withSheetData("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>TT</t></is></c>"
                + "<c r=\"B1\" t=\"inlineStr\"><is><t>Tên dự án</t></is></c>"
                + "<c r=\"C1\" t=\"inlineStr\"><is><t>Kinh phí (đồng)</t></is></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>Mạng</t></is></c>"
                + "<c r=\"C2\"><v>1E999999999</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\"><v>2</v></c><c r=\"B3\" t=\"inlineStr\"><is><t>Máy</t></is></c>"
                + "<c r=\"C3\"><v>1E300</v></c></row>");
        assertThat(Reading.codes(Reading.table(bytes)))
                .containsExactly("import.amount.unreadable", "import.amount.too-large");
    }

    @Test
    void leavesNothingOnDisk(@TempDir Path temporary) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadsGoodAndBad.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains(ReadsGoodAndBad.DONE);
        assertThat(temporary).isEmptyDirectory();
    }

    /** In a process of its own, because other tests and programs use the machine's directory for temporary files. */
    static final class ReadsGoodAndBad {

        static final String DONE = "read and refused";

        public static void main(String[] arguments) {
            Reading.read(GOOD);
            refusal(Workbooks.withSheetData(" ".repeat(5_000_000)));
            refusal(new byte[] {'P', 'K', 3, 4, 0, 0});
            System.out.println(DONE);
        }
    }

    /** The same file with another unpacked size in its directory, as a bomb has that hides. */
    private static byte[] withStatedSizes(byte[] zip, int size) {
        byte[] result = zip.clone();
        for (int i = 0; i + 46 < result.length; i++) {
            if (result[i] == 'P' && result[i + 1] == 'K' && result[i + 2] == 1 && result[i + 3] == 2) {
                for (int b = 0; b < 4; b++) {
                    result[i + 24 + b] = (byte) (size >> (8 * b));
                }
            }
        }
        return result;
    }

    @Test
    void refusesTwoPartsOfOneName() {
        Map<String, byte[]> parts = Workbooks.parts(GOOD);
        parts.put("XL/WORKBOOK.XML", "<workbook/>".getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(Workbooks.zip(parts)).code()).isEqualTo("import.file.damaged");
    }
}
