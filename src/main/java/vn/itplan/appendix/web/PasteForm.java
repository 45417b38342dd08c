package vn.itplan.appendix.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.Meaning;
import vn.itplan.appendix.importing.PasteChoices;
import vn.itplan.appendix.importing.PasteTarget;
import vn.itplan.appendix.importing.Pastes;
import vn.itplan.common.FundingStage;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;

/**
 * Pasted cells and what a person says about them.
 *
 * @param seen "true" once the columns were shown, so that what is said about them counts
 * @param columns names of {@link Meaning}, from the left
 * @param cells cells to be written anew, by address
 */
public record PasteForm(
        @Nullable String once,
        @Nullable String text,
        @Nullable String seen,
        @Nullable String heading,
        @Nullable List<String> columns,
        @Nullable String unit,
        @Nullable String groupId,
        @Nullable String year,
        @Nullable String sourceId,
        @Nullable String stage,
        @Nullable Map<String, String> cells) {

    static PasteForm empty(@Nullable String group, @Nullable Integer year) {
        return new PasteForm(
                Submissions.newKey(),
                null,
                null,
                null,
                null,
                null,
                group,
                Objects.toString(year, null),
                null,
                FundingStage.PLANNED.name(),
                null);
    }

    /** With the corrected cells in the text, and a number of its own where it came from the table's page. */
    PasteForm corrected() {
        String mended = text == null || cells == null || cells.isEmpty() ? text : Pastes.corrected(text, cells);
        String number = once == null || once.isEmpty() ? Submissions.newKey() : once;
        return new PasteForm(number, mended, seen, heading, columns, unit, groupId, year, sourceId, stage, null);
    }

    String pasted() {
        return Objects.requireNonNullElse(text, "");
    }

    PasteChoices choices(FieldReader in) {
        MoneyUnit chosen = in.optionalChoice("unit", MoneyUnit.class, unit);
        if (!"true".equals(seen) || columns == null) {
            return new PasteChoices(null, null, chosen);
        }
        List<Meaning> meanings = columns.stream()
                .map(name ->
                        Objects.requireNonNullElse(in.optionalChoice("columns", Meaning.class, name), Meaning.OTHER))
                .toList();
        return new PasteChoices(meanings, "true".equals(heading), chosen);
    }

    PasteTarget target(FieldReader in) {
        return new PasteTarget(
                in.optionalId("groupId", groupId),
                in.optionalYear("year", year),
                in.optionalId("sourceId", sourceId),
                in.choice("stage", FundingStage.class, stage));
    }
}
