package vn.itplan.appendix.importing;

import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.common.MoneyUnit;

/**
 * What a program that sends a file says of its tables where they do not say it themselves.
 *
 * @param unit of tables that name none; of a file with one table in any case
 * @param year of money for which no heading and no title names one
 * @param source by name, of money for which no heading names one
 * @param layout the slug of the layout in which the file is printed
 */
public record FileSettings(
        @Nullable MoneyUnit unit,
        @Nullable Integer year,
        @Nullable String source,
        @Nullable FundingStage stage,
        @Nullable String layout) {

    /**
     * @param role what the rows of the layout are
     */
    TableChoices over(TableChoices proposal, RecognizedTable table, boolean only, SourceBook sources, TableRole role) {
        boolean items = proposal.role() == TableRole.ITEMS;
        boolean laidOut = layout != null && (only || items);
        boolean byYear =
                table.amountColumns().stream().anyMatch(column -> column.of().year() != null);
        Long known = sources.find(source);
        return new TableChoices(
                laidOut ? role : proposal.role(),
                laidOut ? layout : proposal.layout(),
                unit != null && (only || table.unit() == null) ? unit : proposal.unit(),
                proposal.convention(),
                year != null && items && !byYear ? year : proposal.year(),
                source == null ? proposal.sourceId() : known,
                source == null ? proposal.sourceName() : known == null ? source : null,
                stage != null && items ? stage : proposal.stage(),
                proposal.group(),
                proposal.headingFirst(),
                proposal.headingLast(),
                proposal.columns());
    }
}
