package vn.itplan.funding.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;
import vn.itplan.funding.LineCommand;

/** A funding line as a person types it. An amount without a unit is in the unit that the form shows. */
public record LineForm(
        @Nullable String once,
        @Nullable String amount,
        @Nullable String year,
        @Nullable String sourceId,
        @Nullable String stage,
        @Nullable String unit,
        @Nullable String version) {

    static LineForm empty(@Nullable Integer year, MoneyUnit unit) {
        return new LineForm(
                Submissions.newKey(),
                null,
                Objects.toString(year, null),
                null,
                FundingStage.PLANNED.name(),
                unit.code(),
                null);
    }

    static LineForm of(LineCommand line, MoneyUnit unit) {
        return new LineForm(
                null,
                line.amount().format(unit),
                Objects.toString(line.year(), null),
                Objects.toString(line.sourceId(), null),
                line.stage().name(),
                unit.code(),
                String.valueOf(line.rowVersion()));
    }

    /** The unit that stood beside the amount when it was typed. */
    MoneyUnit moneyUnit() {
        return MoneyUnit.ofCode(unit).orElse(MoneyUnit.MILLION);
    }

    LineCommand command(FieldReader in) {
        return new LineCommand(
                in.optionalYear("year", year),
                in.optionalId("sourceId", sourceId),
                in.choice("stage", FundingStage.class, stage),
                in.money("amount", amount, moneyUnit()),
                FieldReader.version(version));
    }
}
