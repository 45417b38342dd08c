package vn.itplan.appendix.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.ImportChoices;
import vn.itplan.common.FundingStage;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.web.FieldReader;

/** What a person says where the table of a file does not. */
public record ImportForm(
        @Nullable String sheet,
        @Nullable String unit,
        @Nullable String year,
        @Nullable String sourceId,
        @Nullable String sourceName,
        @Nullable String stage) {

    static ImportForm of(ImportChoices choices) {
        return new ImportForm(
                choices.sheet(),
                Objects.toString(choices.unit(), null),
                Objects.toString(choices.year(), null),
                Objects.toString(choices.sourceId(), null),
                choices.sourceName(),
                choices.stage().name());
    }

    ImportChoices choices(FieldReader in) {
        Long source = in.optionalId("sourceId", sourceId);
        return new ImportChoices(
                in.text("sheet", sheet, 255),
                in.optionalChoice("unit", MoneyUnit.class, unit),
                in.optionalYear("year", year),
                source,
                source == null ? in.optionalText("sourceName", sourceName, 300) : null,
                in.choice("stage", FundingStage.class, stage));
    }
}
