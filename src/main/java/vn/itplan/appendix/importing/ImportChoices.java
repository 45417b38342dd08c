package vn.itplan.appendix.importing;

import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.common.MoneyUnit;

/**
 * What a person says where the table does not.
 *
 * @param sheet the sheet whose table is imported
 * @param unit null to use the unit that the file says
 * @param year null when the money belongs to no single year
 * @param sourceId a source of the catalogue
 * @param sourceName a source to be made at applying when none of the catalogue is chosen
 */
public record ImportChoices(
        String sheet,
        @Nullable MoneyUnit unit,
        @Nullable Integer year,
        @Nullable Long sourceId,
        @Nullable String sourceName,
        FundingStage stage) {}
