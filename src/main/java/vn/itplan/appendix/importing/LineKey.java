package vn.itplan.appendix.importing;

import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Texts;

/**
 * Which money of an item or group an amount is.
 *
 * @param source a source of the catalogue, null where none is named or it is still to be made
 * @param newSource the name of a source that is still to be made, null where there is none
 */
record LineKey(
        @Nullable Integer year,
        @Nullable Long source,
        @Nullable String newSource,
        FundingStage stage) {

    static LineKey of(@Nullable Integer year, @Nullable Long source, FundingStage stage) {
        return new LineKey(year, source, null, stage);
    }

    LineKey ofAllYears() {
        return new LineKey(null, source, newSource, stage);
    }

    /** What tells two amounts of one row apart. */
    String own() {
        return year + "|" + (newSource == null ? "#" + source : Texts.searchKey(newSource)) + "|" + stage;
    }
}
