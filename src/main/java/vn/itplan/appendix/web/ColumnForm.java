package vn.itplan.appendix.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.AmountChoice;
import vn.itplan.appendix.AppendixLayout.Align;
import vn.itplan.appendix.AppendixLayout.Column;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.common.FundingStage;
import vn.itplan.common.web.FieldReader;
import vn.itplan.funding.BudgetLevel;

/**
 * A column of a layout as typed.
 *
 * @param place where it stands from the left; empty leaves the column out
 * @param heading from the top down, levels parted by ">"
 * @param by "YEAR,SOURCE": what the column spreads over
 * @param levels "PROVINCE,DISTRICT,COMMUNE": whose money it shows
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
        @Nullable String levels,
        @Nullable String mark) {

    private static final String BETWEEN_LEVELS = " > ";
    private static final int LONGEST_HEADING = 400;
    private static final int DEFAULT_WIDTH = 24;

    static ColumnForm of(Column column, int place) {
        AmountChoice amounts = column.amounts();
        return new ColumnForm(
                String.valueOf(place),
                column.meaning().name(),
                String.join(BETWEEN_LEVELS, column.heading()),
                String.join(BETWEEN_LEVELS, column.lastHeading()),
                String.valueOf(column.widthMm()),
                column.align().name(),
                names(amounts.by()),
                amounts.stage().name(),
                Objects.toString(amounts.year(), null),
                amounts.source(),
                names(amounts.levels()),
                column.mark());
    }

    static ColumnForm fresh(Meaning meaning, String heading, int place) {
        return of(
                new Column(
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
        return place != null && place.strip().matches("[0-9]{1,3}");
    }

    int position() {
        return Integer.parseInt(Objects.requireNonNull(place).strip());
    }

    Column column(FieldReader in, String field) {
        Meaning what = in.choice(field + ".meaning", Meaning.class, meaning);
        String words = in.text(field + ".heading", heading, LONGEST_HEADING);
        String typed = width == null ? "" : width.strip();
        if (!typed.matches("[0-9]{1,3}")) {
            in.reject(field + ".width", "layout.wrong.width", typed);
        }
        Align side = in.choice(field + ".align", Align.class, align);
        Integer only = in.optionalYear(field + ".year", year);
        return new Column(
                what,
                levels(words),
                levels(Objects.requireNonNullElse(lastHeading, "")),
                typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : DEFAULT_WIDTH,
                side == null ? Align.LEFT : side,
                what == Meaning.AMOUNT
                        ? new AmountChoice(
                                constants(AmountChoice.Dimension.class, by),
                                only,
                                source == null ? "" : source.strip(),
                                constants(BudgetLevel.class, levels),
                                in.choice(field + ".stage", FundingStage.class, stage))
                        : AmountChoice.TOTAL,
                what == Meaning.MARK && mark != null ? mark.strip() : "");
    }

    private static List<String> levels(String typed) {
        return Arrays.stream(typed.split("[>›]"))
                .map(String::strip)
                .filter(level -> !level.isEmpty())
                .toList();
    }

    private static String names(List<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** What a menu does not offer is passed over. */
    private static <E extends Enum<E>> List<E> constants(Class<E> type, @Nullable String typed) {
        List<E> found = new ArrayList<>();
        for (String name : Objects.requireNonNullElse(typed, "").split(",")) {
            Arrays.stream(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(name))
                    .forEach(found::add);
        }
        return found;
    }
}
