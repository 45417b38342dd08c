package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.Heading.HeadingColumn;
import vn.itplan.appendix.importing.RawCell.Kind;
import vn.itplan.appendix.importing.RowClassifier.Placed;
import vn.itplan.common.VietnameseNumbers;

/** Recognises the table on one sheet. */
final class AppendixRecognizer {

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
        return new HeadingFinder(sheet, problems, choices)
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
        all.addAll(StatedDifferences.find(sheet.name(), rows));
        all.addAll(TextLimits.find(sheet.name(), rows));
        RecognizedTable table = new RecognizedTable(
                sheet.name(),
                above.titles(),
                unit,
                convention.convention(),
                heading.firstRow(),
                heading.columns().stream().map(HeadingColumn::asColumn).toList(),
                rows,
                above.proposals(),
                all);
        return unit == null ? table : table.inUnit(unit);
    }

    private @Nullable UnitFound unit(TitleReader above) {
        if (choices.unit() != null) {
            return UnitFound.chosen(choices.unit());
        }
        HeadingColumn amounts = heading.column(Meaning.AMOUNT);
        UnitFound inHeading = TitleReader.unitIn(amounts);
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
            RawCell amount = row.line().amount();
            if (amount != null && amount.kind() == Kind.TEXT) {
                result.add(amount);
            }
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
            RawCell cell = cell(placed, column);
            if (cell != null && column.meaning() != Meaning.OTHER) {
                cells.put(column.meaning(), CellText.of(cell));
                if (cell.kind() == Kind.ERROR && column.meaning() != Meaning.AMOUNT) {
                    problems.warn("import.cell.error-value", cell.address(), cell.line());
                }
            }
        }
        RawCell amount = line.amount();
        tellOfAmountForSeveralRows(placed);
        return new RecognizedRow(
                line.number(),
                placed.kind(),
                line.order(),
                line.label(),
                cells,
                amount == null ? null : amounts.read(amount),
                placed.groupPath());
    }

    /** The row's own cell, or of an item the one above it that was merged down; money and names are never shared. */
    private @Nullable RawCell cell(Placed placed, HeadingColumn column) {
        RawCell own = placed.line().row().cell(column.index());
        boolean ownOnly = column.meaning() == Meaning.AMOUNT
                || column.meaning() == Meaning.NAME
                || column.meaning() == Meaning.ORDER;
        if (own != null || ownOnly || placed.kind() != RecognizedRow.Kind.ITEM) {
            return own;
        }
        return merged.standingFor(placed.line().number(), column.index());
    }

    private void tellOfAmountForSeveralRows(Placed placed) {
        HeadingColumn amounts = heading.column(Meaning.AMOUNT);
        if (amounts != null && placed.line().amount() == null && placed.kind() == RecognizedRow.Kind.ITEM) {
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
