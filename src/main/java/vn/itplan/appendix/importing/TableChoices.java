package vn.itplan.appendix.importing;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.Choices.ColumnChoice;
import vn.itplan.common.FundingStage;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.VietnameseNumbers.Convention;

/**
 * What one table of a file is taken for: proposed by the program, corrected by a person.
 *
 * @param layout the slug of the layout in which it is printed
 * @param unit null to use the unit that the file says
 * @param convention null to let the table show how it writes numbers
 * @param year of money for which the heading names none, null when it belongs to no single year
 * @param sourceId a source of the catalogue, of money for which the heading names none
 * @param sourceName a source to be made at applying when none of the catalogue is chosen
 * @param group the group that rows outside all groups of the table come into
 * @param columns what the columns hold, empty as long as the program's reading stands
 */
public record TableChoices(
        TableRole role,
        @Nullable String layout,
        @Nullable MoneyUnit unit,
        @Nullable Convention convention,
        @Nullable Integer year,
        @Nullable Long sourceId,
        @Nullable String sourceName,
        FundingStage stage,
        @Nullable String group,
        @Nullable Integer headingFirst,
        @Nullable Integer headingLast,
        List<ColumnChoice> columns) {

    public TableChoices {
        columns = List.copyOf(columns);
    }

    Choices reading() {
        return new Choices(
                null,
                unit,
                convention,
                columns.stream().collect(Collectors.toMap(ColumnChoice::letter, UnaryOperator.identity())),
                headingFirst,
                headingLast);
    }

    /** The same with what belongs to one file left out, to be proposed for the next one. */
    TableChoices remembered() {
        return new TableChoices(
                role, layout, unit, convention, null, sourceId, null, stage, null, headingFirst, headingLast, columns);
    }

    /** The proposal for another table with what was remembered of one like it. */
    TableChoices with(TableChoices before, boolean saysUnit) {
        return new TableChoices(
                before.role,
                before.layout,
                saysUnit ? unit : before.unit,
                before.convention,
                year,
                sourceId == null && sourceName == null ? before.sourceId : sourceId,
                sourceName,
                before.stage,
                group,
                null,
                null,
                before.columns);
    }

    public TableChoices inUnit(@Nullable MoneyUnit other) {
        return new TableChoices(
                role,
                layout,
                other,
                convention,
                year,
                sourceId,
                sourceName,
                stage,
                group,
                headingFirst,
                headingLast,
                columns);
    }

    public TableChoices as(TableRole other) {
        return new TableChoices(
                other,
                layout,
                unit,
                convention,
                year,
                sourceId,
                sourceName,
                stage,
                group,
                headingFirst,
                headingLast,
                columns);
    }

    /** With the source that was made for it. */
    TableChoices from(long source) {
        return new TableChoices(
                role, layout, unit, convention, year, source, null, stage, group, headingFirst, headingLast, columns);
    }
}
