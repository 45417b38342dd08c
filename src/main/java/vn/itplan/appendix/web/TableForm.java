package vn.itplan.appendix.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.AmountOf;
import vn.itplan.appendix.importing.Choices.ColumnChoice;
import vn.itplan.appendix.importing.Column;
import vn.itplan.appendix.importing.ImportPreview.TableView;
import vn.itplan.appendix.importing.Meaning;
import vn.itplan.appendix.importing.TableChoices;
import vn.itplan.appendix.importing.TableRole;
import vn.itplan.common.FundingStage;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.VietnameseNumbers.Convention;
import vn.itplan.common.web.FieldReader;

/**
 * What a person says of one table.
 *
 * @param meaning by letter of the column
 * @param columnYear by letter of the column, of money
 * @param columnSource the same
 * @param columnStage the same
 */
public record TableForm(
        @Nullable String role,
        @Nullable String layout,
        @Nullable String unit,
        @Nullable String convention,
        @Nullable String year,
        @Nullable String sourceId,
        @Nullable String sourceName,
        @Nullable String stage,
        @Nullable String group,
        @Nullable String headingFirst,
        @Nullable String headingLast,
        @Nullable Map<String, String> meaning,
        @Nullable Map<String, String> columnYear,
        @Nullable Map<String, String> columnSource,
        @Nullable Map<String, String> columnStage) {

    private static final int LONGEST_LAYOUT = 60;

    /** What is sent without the columns says nothing of them. */
    public TableForm {
        meaning = meaning == null ? Map.of() : meaning;
        columnYear = columnYear == null ? Map.of() : columnYear;
        columnSource = columnSource == null ? Map.of() : columnSource;
        columnStage = columnStage == null ? Map.of() : columnStage;
    }

    static TableForm of(TableView table) {
        TableChoices choices = table.choices();
        Map<String, String> meaning = new LinkedHashMap<>();
        Map<String, String> years = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        Map<String, String> stages = new LinkedHashMap<>();
        table.columns().forEach(view -> {
            Column column = view.column();
            meaning.put(column.letter(), column.meaning().name());
            years.put(column.letter(), Objects.toString(column.of().year(), ""));
            sources.put(column.letter(), Objects.toString(column.of().source(), ""));
            stages.put(column.letter(), Objects.toString(column.of().stage(), ""));
        });
        return new TableForm(
                choices.role().name(),
                choices.layout(),
                Objects.toString(choices.unit(), null),
                Objects.toString(choices.convention(), null),
                Objects.toString(choices.year(), null),
                Objects.toString(choices.sourceId(), null),
                choices.sourceName(),
                choices.stage().name(),
                choices.group(),
                String.valueOf(table.headingRow()),
                String.valueOf(table.headingLast()),
                meaning,
                years,
                sources,
                stages);
    }

    /**
     * @param shown the table as the form showed it
     */
    TableChoices choices(FieldReader in, TableView shown) {
        Long source = in.optionalId("sourceId", sourceId);
        Integer first = row(in, "headingFirst", headingFirst);
        Integer last = row(in, "headingLast", headingLast);
        if (first != null && last != null && last < first) {
            in.reject("headingLast", "import.heading.order", first);
        }
        boolean sameHeading = Objects.equals(first, shown.headingRow()) && Objects.equals(last, shown.headingLast());
        List<ColumnChoice> columns = columns(in);
        return new TableChoices(
                in.choice("role", TableRole.class, role),
                in.optionalText("layout", layout, LONGEST_LAYOUT),
                in.optionalChoice("unit", MoneyUnit.class, unit),
                in.optionalChoice("convention", Convention.class, convention),
                in.optionalYear("year", year),
                source,
                source == null ? in.optionalText("sourceName", sourceName, 300) : null,
                in.choice("stage", FundingStage.class, stage),
                in.optionalText("group", group, 1_000),
                sameHeading ? shown.choices().headingFirst() : first,
                sameHeading ? shown.choices().headingLast() : last,
                !sameHeading || columns.equals(asShown(shown)) ? shown.choices().columns() : columns);
    }

    private static List<ColumnChoice> asShown(TableView shown) {
        return shown.columns().stream()
                .map(view -> new ColumnChoice(
                        view.column().letter(),
                        view.column().meaning(),
                        view.column().of()))
                .toList();
    }

    private List<ColumnChoice> columns(FieldReader in) {
        List<ColumnChoice> columns = new ArrayList<>();
        Map<String, String> meanings = meaning == null ? Map.of() : meaning;
        meanings.forEach((letter, name) -> {
            if (letter.matches("[A-Z]{1,3}")) {
                Meaning chosen = in.choice("meaning[" + letter + "]", Meaning.class, name);
                columns.add(new ColumnChoice(letter, chosen, of(in, letter, chosen)));
            }
        });
        columns.sort((a, b) -> a.letter().length() == b.letter().length()
                ? a.letter().compareTo(b.letter())
                : Integer.compare(a.letter().length(), b.letter().length()));
        return columns;
    }

    private AmountOf of(FieldReader in, String letter, Meaning chosen) {
        if (chosen != Meaning.AMOUNT) {
            return AmountOf.NOTHING;
        }
        return new AmountOf(
                in.optionalYear("columnYear[" + letter + "]", at(columnYear, letter)),
                in.optionalText("columnSource[" + letter + "]", at(columnSource, letter), 300),
                in.optionalChoice("columnStage[" + letter + "]", FundingStage.class, at(columnStage, letter)));
    }

    private static @Nullable String at(@Nullable Map<String, String> map, String letter) {
        return map == null ? null : map.get(letter);
    }

    private static @Nullable Integer row(FieldReader in, String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[1-9][0-9]{0,6}")) {
            in.reject(field, "import.heading.row", text);
            return null;
        }
        return Integer.valueOf(text);
    }
}
