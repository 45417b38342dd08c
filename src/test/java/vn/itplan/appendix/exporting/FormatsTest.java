package vn.itplan.appendix.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.itplan.appendix.Appendices;
import vn.itplan.appendix.AppendixAssembler;
import vn.itplan.appendix.AppendixLayout;
import vn.itplan.appendix.AppendixLayouts;
import vn.itplan.appendix.AppendixMode;
import vn.itplan.appendix.AppendixTable;
import vn.itplan.appendix.AppendixTable.Amount;
import vn.itplan.appendix.AppendixTable.Cell;
import vn.itplan.appendix.AssembledAppendix;
import vn.itplan.appendix.LayoutWorld;
import vn.itplan.common.VietnameseNumbers;

/** All formats of one appendix say the same: every text of the table and every amount stands in each of them. */
class FormatsTest {

    private final AppendixFiles files = Writers.files();

    static Stream<AppendixLayout> layouts() {
        return new AppendixLayouts().all().stream();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyFormatHoldsTheSameWordsAndAmounts(AppendixLayout layout) throws IOException {
        AssembledAppendix appendix =
                AppendixAssembler.assembleAll(LayoutWorld.of(layout.rows()), layout, AppendixMode.PRINTED);

        List<String> wanted = wanted(appendix);
        assertThat(wanted).hasSizeGreaterThan(layout.columns().size());
        assertThat(word(appendix)).containsExactlyElementsOf(wanted);
        assertThat(workbook(appendix)).containsExactlyElementsOf(wanted);
        assertThat(csv(appendix)).containsAll(wanted);
        assertThat(template(appendix)).containsExactlyElementsOf(wanted);
        String pdf = pdf(appendix);
        assertThat(wanted).allSatisfy(text -> assertThat(pdf).contains(bare(text)));
    }

    /** What cells say, from left to right and from top to bottom, empty ones left out. */
    private static List<String> wanted(AssembledAppendix appendix) {
        List<String> texts = new ArrayList<>();
        for (AppendixTable table : appendix.tables()) {
            table.rows()
                    .forEach(row -> row.cells().stream()
                            .map(cell -> words(cell, table))
                            .filter(text -> !text.isEmpty())
                            .forEach(texts::add));
        }
        return texts;
    }

    private static String words(Cell cell, AppendixTable table) {
        return cell instanceof Amount amount && amount.value() != null
                ? VietnameseNumbers.format(amount.value().in(table.unit()))
                : CellWords.of(cell, table.unit());
    }

    private List<String> word(AssembledAppendix appendix) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(content(appendix, AppendixFormat.DOCX)))) {
            file.getTables()
                    .forEach(table -> table.getRows()
                            .forEach(row -> row.getTableCells().stream()
                                    .map(cell -> cell.getText())
                                    .filter(text -> !text.isEmpty())
                                    .forEach(texts::add)));
        }
        return texts;
    }

    private List<String> workbook(AssembledAppendix appendix) throws IOException {
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(content(appendix, AppendixFormat.XLSX)))) {
            for (int i = 0; i < appendix.tables().size(); i++) {
                AppendixTable table = appendix.tables().get(i);
                workbook.getSheetAt(i).forEach(row -> {
                    if (row.getRowNum() >= table.linesAbove()) {
                        row.forEach(cell -> {
                            if (cell.getCellType() == CellType.NUMERIC) {
                                texts.add(number(
                                        cell.getNumericCellValue(),
                                        cell.getCellStyle().getDataFormatString()));
                            } else if (!cell.getStringCellValue().isEmpty()) {
                                texts.add(cell.getStringCellValue());
                            }
                        });
                    }
                });
            }
        }
        return texts;
    }

    private static String number(double value, String format) {
        return format.equals(XlsxStyles.PERCENTAGE)
                ? String.format(Locale.ROOT, "%.1f", value).replace('.', ',')
                : VietnameseNumbers.format(java.math.BigDecimal.valueOf(value).stripTrailingZeros());
    }

    private List<String> csv(AssembledAppendix appendix) throws IOException {
        List<String> texts = new ArrayList<>();
        String text = new String(content(appendix, AppendixFormat.CSV), StandardCharsets.UTF_8).substring(1);
        CSVFormat format = CSVFormat.Builder.create().setDelimiter(';').get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            parser.forEach(record -> record.forEach(cell -> {
                texts.add(cell.startsWith("'") ? cell.substring(1) : cell);
                VietnameseNumbersOf.plain(cell).ifPresent(texts::add);
            }));
        }
        return texts;
    }

    private static List<String> template(AssembledAppendix appendix) {
        return appendix.tables().stream()
                .map(PrintedTable::of)
                .flatMap(table -> Stream.concat(table.headings().stream(), table.rows().stream()))
                .flatMap(row -> row.cells().stream())
                .map(PrintedTable.PrintedCell::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String pdf(AssembledAppendix appendix) throws IOException {
        try (PDDocument document = Loader.loadPDF(content(appendix, AppendixFormat.PDF))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return bare(stripper.getText(document));
        }
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    private byte[] content(AssembledAppendix appendix, AppendixFormat format) {
        AppendixFile file = files.make(appendix, format, Appendices.AT);
        assertThat(file.problems()).isEmpty();
        return file.content();
    }

    /** Amounts as CSV writes them. */
    private static final class VietnameseNumbersOf {
        static java.util.Optional<String> plain(String cell) {
            return cell.matches("[0-9]+(,[0-9]+)?")
                    ? java.util.Optional.of(VietnameseNumbers.format(
                            new java.math.BigDecimal(cell.replace(',', '.')).stripTrailingZeros()))
                    : java.util.Optional.empty();
        }
    }
}
