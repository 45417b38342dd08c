package vn.itplan.appendix.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.AmountChoice;
import vn.itplan.appendix.AppendixLayout.Align;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.appendix.LayoutColumn;
import vn.itplan.common.FundingStage;
import vn.itplan.common.web.FieldReader;
import vn.itplan.funding.BudgetLevel;

/**
 * A column of a layout as typed.
 *
 * @param place where it stands from the left; empty leaves the column out
 * @param heading from the top down, levels parted by ">"
 * @param by "YEAR,SOURCE": what the column spreads over
 * @param levels whose money it shows; none for all
 */
public record ColumnForm(
        @Nullable String place,
        @Nullable String meaning,
        @Nullable String heading,
        @Nullable String lastHeading,
        @Nullable String width,
        @Nullable String align,
        @Nullable String by,
        @Nullable String stage,
        @Nullable String year,
        @Nullable String source,
        List<String> levels,
        @Nullable String mark) {

    private static final String BETWEEN_LEVELS = " > ";
    private static final int LONGEST_HEADING = 400;
    private static final int LONGEST_NAME = 300;
    private static final int DEFAULT_WIDTH = 24;

    public ColumnForm {
        levels = Objects.requireNonNullElse(levels, List.of());
    }

    static ColumnForm of(LayoutColumn column, int place) {
        AmountChoice amounts = column.amounts();
        return new ColumnForm(
                String.valueOf(place),
                column.meaning().name(),
                String.join(BETWEEN_LEVELS, column.heading()),
                String.join(BETWEEN_LEVELS, column.lastHeading()),
                String.valueOf(column.widthMm()),
                column.align().name(),
                amounts.by().stream().map(Enum::name).collect(Collectors.joining(",")),
                amounts.stage().name(),
                Objects.toString(amounts.year(), null),
                amounts.source(),
                amounts.levels().stream().map(Enum::name).toList(),
                column.mark());
    }

    static ColumnForm fresh(Meaning meaning, String heading, int place) {
        return of(
                new LayoutColumn(
                        meaning,
                        List.of(heading),
                        List.of(),
                        DEFAULT_WIDTH,
                        meaning == Meaning.AMOUNT ? Align.RIGHT : Align.LEFT,
                        AmountChoice.TOTAL,
                        meaning == Meaning.MARK ? heading : ""),
                place);
    }

    public boolean amount() {
        return Meaning.AMOUNT.name().equals(meaning);
    }

    public boolean marked() {
        return Meaning.MARK.name().equals(meaning);
    }

    boolean wanted() {
        return place != null && !place.isBlank();
    }

    /** Where what was typed is no place, behind all others, until it is put right. */
    int position(FieldReader in, String field) {
        String typed = Objects.requireNonNull(place).strip();
        if (typed.matches("[0-9]{1,3}")) {
            return Integer.parseInt(typed);
        }
        in.reject(field + ".place", "layout.wrong.place", typed);
        return Integer.MAX_VALUE;
    }

    LayoutColumn column(FieldReader in, String field) {
        Meaning what = in.choice(field + ".meaning", Meaning.class, meaning);
        String words = in.text(field + ".heading", heading, LONGEST_HEADING);
        String last = in.optionalText(field + ".lastHeading", lastHeading, LONGEST_HEADING);
        String typed = width == null ? "" : width.strip();
        if (!typed.matches("[0-9]{1,3}")) {
            in.reject(field + ".width", "layout.wrong.width", typed);
        }
        String status = in.optionalText(field + ".mark", mark, LONGEST_NAME);
        return new LayoutColumn(
                what,
                levels(words),
                levels(Objects.requireNonNullElse(last, "")),
                typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : DEFAULT_WIDTH,
                in.choice(field + ".align", Align.class, align),
                what == Meaning.AMOUNT ? amounts(in, field) : AmountChoice.TOTAL,
                what == Meaning.MARK ? Objects.requireNonNullElse(status, "") : "");
    }

    private AmountChoice amounts(FieldReader in, String field) {
        return new AmountChoice(
                constants(
                        AmountChoice.Dimension.class,
                        Arrays.asList(Objects.requireNonNullElse(by, "").split(","))),
                in.optionalYear(field + ".year", year),
                Objects.requireNonNullElse(in.optionalText(field + ".source", source, LONGEST_NAME), ""),
                constants(BudgetLevel.class, levels),
                in.choice(field + ".stage", FundingStage.class, stage));
    }

    private static List<String> levels(String typed) {
        return Arrays.stream(typed.split("[>›]"))
                .map(String::strip)
                .filter(level -> !level.isEmpty())
                .toList();
    }

    /** What a menu does not offer is passed over. */
    private static <E extends Enum<E>> List<E> constants(Class<E> type, List<String> names) {
        List<E> found = new ArrayList<>();
        for (String name : names) {
            Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(name))
                    .forEach(found::add);
        }
        return found;
    }
}
