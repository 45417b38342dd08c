package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG;
import static vn.itplan.appendix.importing.Reading.resource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.itplan.appendix.importing.RecognizedRow.Kind;
import vn.itplan.common.FormulaText;
import vn.itplan.common.Money;

class CsvReaderTest {

    /** The Kiên Giang appendix as a spreadsheet would save it: what is displayed, one record a row. */
    private static String kienGiang(String delimiter) {
        RawSheet sheet = WorkbookFiles.read("", resource(KIEN_GIANG), ImportLimits.DEFAULTS)
                .sheets()
                .get(0);
        return sheet.rows().stream()
                .map(row -> IntStream.range(0, 6)
                        .mapToObj(row::cell)
                        .map(cell -> cell == null ? "" : "\"" + cell.text() + "\"")
                        .collect(Collectors.joining(delimiter)))
                .collect(Collectors.joining("\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void theWholeAppendixComesBackWithAnyDelimiterAndWithOrWithoutMark(String delimiter) {
        String text = kienGiang(delimiter);
        for (String mark : List.of("", "\uFEFF")) {
            RecognizedTable table = Reading.table((mark + text).getBytes(StandardCharsets.UTF_8));
            assertThat(table.rows(Kind.GROUP)).hasSize(5);
            assertThat(table.rows(Kind.ITEM)).hasSize(27);
            assertThat(table.itemTotal()).isEqualTo(Money.ofDong(19_000_000_000L));
            assertThat(table.problems()).isEmpty();
            assertThat(table.sheet()).isEqualTo("phu-luc");
        }
    }

    @Test
    void unicodeTextOfSpreadsheetsIsReadToo() {
        byte[] bytes = ("\uFEFF" + kienGiang("\t")).getBytes(Charset.forName("UTF-16LE"));
        assertThat(Reading.table(bytes).rows(Kind.ITEM)).hasSize(27);
        assertThat(Reading.read(bytes).kind()).isEqualTo(FileKind.CSV);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'=1+2, =1+2",
                "'-5, -5",
                "'+84, +84",
                "'@x, @x",
                "''=a, '=a",
                "'tên', 'tên'",
                "'1', '1'",
                "=a, =a",
                "a'=b, a'=b"
            })
    void theGuardOfOurOwnExportIsTakenOffAndNothingElse(String written, String value) {
        assertThat(FormulaText.typed(written)).isEqualTo(value);
    }

    @Test
    void quotesDelimitersAndLineBreaksInsideAFieldStayThere() {
        String text = "TT;Tên dự án;Kinh phí (đồng)\n1;\"Mạng; \"\"WAN\"\"\nvà LAN\";5\n";
        RecognizedRow item =
                Reading.table(text.getBytes(StandardCharsets.UTF_8)).rows().get(0);
        assertThat(item.name()).isEqualTo("Mạng; \"WAN\"\nvà LAN");
        assertThat(item.rowNumber()).isEqualTo(2);
    }

    @Test
    void blankLinesCountAsRows() {
        String text = "Phụ lục\n\n\nTT;Tên dự án;Kinh phí (đồng)\n1;Mạng;5\n";
        assertThat(Reading.table(text.getBytes(StandardCharsets.UTF_8)).headingRow())
                .isEqualTo(4);
    }

    @Test
    void aBrokenQuoteIsReadAsFarAsItGoes() {
        String text = "TT;Tên dự án;Kinh phí (đồng)\n1;Mạng;5\n2;\"Máy;6\n";
        assertThat(Reading.table(text.getBytes(StandardCharsets.UTF_8)).rows()).isNotEmpty();
    }
}
