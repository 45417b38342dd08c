package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.Heading.HeadingColumn;
import vn.itplan.appendix.importing.RawCell.Kind;
import vn.itplan.appendix.importing.RecognizedRow.Part;
import vn.itplan.appendix.importing.RowClassifier.Placed;
import vn.itplan.common.VietnameseNumbers;

/** Recognises the table on one sheet. */
final class AppendixRecognizer {

    private static final int SAMPLES = 2;
    private static final int SAMPLE = 60;

    private final RawSheet sheet;
    private final Choices choices;
    private final Problems problems;
    private final Heading heading;
    private final MergedDown merged;

    private AppendixRecognizer(RawSheet sheet, Choices choices, Problems problems, Heading heading) {
        this.sheet = sheet;
        this.choices = choices;
        this.problems = problems;
        this.heading = heading;
        this.merged = new MergedDown(sheet);
    }

    /** Empty when the sheet has no heading with a name and at least one more known column. */
    static Optional<RecognizedTable> recognize(RawSheet sheet, Choices choices) {
        Problems problems = new Problems(sheet.name());
        return new HeadingFinder(sheet, problems, choices, false)
                .find()
                .map(heading -> new AppendixRecognizer(sheet, choices, problems, heading).table());
    }

    /**
     * The table under a heading that somebody else found or a person gave.
     *
     * @param problems what is to be said about the heading already
     */
    static RecognizedTable recognize(RawSheet sheet, Heading heading, Choices choices, Problems problems) {
        return new AppendixRecognizer(sheet, choices, problems, heading).table();
    }

    private RecognizedTable table() {
        TitleReader above = new TitleReader(sheet, heading);
        UnitFound unit = unit(above);
        tellWhatIsHidden();
        // Where each row names its group, none is a heading of others.
        List<Placed> placed = heading.has(Meaning.GROUP)
                ? RowClassifier.itemsOnly(sheet, heading, problems)
                : RowClassifier.classify(sheet, heading, problems);
        if (placed.isEmpty()) {
            problems.error("import.table.no-rows", heading.columns().get(0).address());
        }
        AmountConvention convention =
                AmountConvention.decide(amountTexts(placed), unit == null ? null : unit.unit(), choices.convention());
        tellDoubts(convention);
        AmountReader amounts = new AmountReader(convention.convention(), problems);
        List<RecognizedRow> rows = placed.stream().map(row -> row(row, amounts)).toList();
        List<Problem> all = new ArrayList<>(problems.all());
        all.addAll(StatedDifferences.find(
                sheet.name(),
                rows,
                heading.all(Meaning.AMOUNT).stream()
                        .map(HeadingColumn::asColumn)
                        .toList()));
        all.addAll(TextLimits.find(sheet.name(), rows));
        RecognizedTable table = new RecognizedTable(
                sheet.name(),
                above.titles(),
                unit,
                convention.convention(),
                heading.firstRow(),
                heading.lastRow(),
                heading.columns().stream().map(HeadingColumn::asColumn).toList(),
                samples(),
                rows,
                above.proposals(),
                all);
        return unit == null ? table : table.inUnit(unit);
    }

    /** What a person recognises a column by. */
    private Map<String, String> samples() {
        Map<String, String> samples = new HashMap<>();
        for (HeadingColumn column : heading.columns()) {
            sheet.rows().stream()
                    .filter(row -> row.number() > heading.lastRow())
                    .map(row -> row.cell(column.index()))
                    .filter(Objects::nonNull)
                    .limit(SAMPLES)
                    .map(cell -> cell.line().length() <= SAMPLE
                            ? cell.line()
                            : cell.line().substring(0, SAMPLE) + "…")
                    .reduce((one, other) -> one + "; " + other)
                    .ifPresent(sample -> samples.put(CellAddress.letters(column.index()), sample));
        }
        return samples;
    }

    private @Nullable UnitFound unit(TitleReader above) {
        if (choices.unit() != null) {
            return UnitFound.chosen(choices.unit());
        }
        HeadingColumn amounts = heading.column(Meaning.AMOUNT);
        UnitFound inHeading = heading.columns().stream()
                .filter(column -> column.meaning() == Meaning.AMOUNT || column.meaning() == Meaning.TOTAL)
                .map(TitleReader::unitIn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        UnitFound inLine = above.unitAbove();
        if (inHeading == null && inLine == null && amounts != null) {
            problems.error(UnitChecks.MISSING, amounts.address());
        }
        if (inHeading != null && inLine != null && inHeading.unit() != inLine.unit()) {
            problems.warn(
                    UnitChecks.CONFLICTING,
                    inHeading.address(),
                    inHeading.unit().vietnamese(),
                    Objects.requireNonNullElse(inLine.address(), ""),
                    inLine.unit().vietnamese());
        }
        return inHeading != null ? inHeading : inLine;
    }

    private void tellWhatIsHidden() {
        if (sheet.hidden()) {
            problems.warn("import.sheet.hidden", null);
        }
        List<RawRow> hidden = sheet.rows().stream()
                .filter(row -> row.hidden() && row.number() > heading.lastRow())
                .toList();
        if (!hidden.isEmpty()) {
            problems.warn("import.row.hidden", hidden.get(0).cells().get(0).address(), hidden.size());
        }
    }

    private static List<RawCell> amountTexts(List<Placed> placed) {
        List<RawCell> result = new ArrayList<>();
        for (Placed row : placed) {
            row.line().amounts().stream()
                    .map(Line.AmountCell::cell)
                    .filter(cell -> cell.kind() == Kind.TEXT)
                    .forEach(result::add);
        }
        return result;
    }

    private void tellDoubts(AmountConvention convention) {
        List<RawCell> doubtful = convention.doubtful();
        if (!doubtful.isEmpty()) {
            RawCell first = doubtful.get(0);
            String asRead = VietnameseNumbers.parse(first.line(), convention.convention())
                    .map(VietnameseNumbers::format)
                    .orElse(first.line());
            problems.warn("import.amount.ambiguous", first.address(), first.line(), asRead, doubtful.size());
        }
    }

    private RecognizedRow row(Placed placed, AmountReader amounts) {
        Line line = placed.line();
        Map<Meaning, CellText> cells = new EnumMap<>(Meaning.class);
        for (HeadingColumn column : heading.columns()) {
            RawCell cell = isMoney(column) ? null : cell(placed, column);
            if (cell != null && column.meaning() != Meaning.OTHER) {
                cells.put(column.meaning(), CellText.of(cell));
                if (cell.kind() == Kind.ERROR) {
                    problems.warn("import.cell.error-value", cell.address(), cell.line());
                }
            }
        }
        List<Part> parts = new ArrayList<>();
        Amount whole = null;
        for (Line.AmountCell cell : line.amounts()) {
            Amount amount = amounts.read(cell.cell());
            boolean only = heading.all(Meaning.AMOUNT).size() == 1 && !heading.has(Meaning.TOTAL);
            if (amount != null && cell.column().meaning() == Meaning.AMOUNT) {
                parts.add(new Part(cell.column().asColumn(), amount));
            }
            if (amount != null && (only || cell.column().meaning() == Meaning.TOTAL)) {
                whole = amount;
            }
            if (only) {
                cells.put(Meaning.AMOUNT, CellText.of(cell.cell()));
            }
        }
        tellOfAmountForSeveralRows(placed);
        return new RecognizedRow(
                line.number(), placed.kind(), line.order(), line.label(), cells, whole, parts, placed.groupPath());
    }

    private static boolean isMoney(HeadingColumn column) {
        return column.meaning() == Meaning.AMOUNT || column.meaning() == Meaning.TOTAL;
    }

    /** The row's own cell, or of an item the one above it that was merged down; money and names are never shared. */
    private @Nullable RawCell cell(Placed placed, HeadingColumn column) {
        RawCell own = placed.line().row().cell(column.index());
        boolean ownOnly = column.meaning() == Meaning.NAME || column.meaning() == Meaning.ORDER;
        if (own != null || ownOnly || placed.kind() != RecognizedRow.Kind.ITEM) {
            return own;
        }
        return merged.standingFor(placed.line().number(), column.index());
    }

    private void tellOfAmountForSeveralRows(Placed placed) {
        HeadingColumn amounts = heading.column(Meaning.AMOUNT);
        if (amounts != null && !placed.line().hasAmount() && placed.kind() == RecognizedRow.Kind.ITEM) {
            RawCell shared = merged.standingFor(placed.line().number(), amounts.index());
            if (shared != null && shared.row() > heading.lastRow()) {
                problems.warn(
                        "import.amount.merged",
                        shared.address(),
                        String.valueOf(placed.line().number()));
            }
        }
    }
}
