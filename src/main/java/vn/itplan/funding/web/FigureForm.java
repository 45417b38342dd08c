package vn.itplan.funding.web;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.Texts;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;
import vn.itplan.funding.StatedSum;
import vn.itplan.plan.Relation;
import vn.itplan.plan.StatedMoney;

/**
 * A sum that the paper states, as a person types it.
 *
 * @param amount in the unit that the form shows; kept as written where {@code text} is empty
 * @param text the words of the paper where they are others than the amount
 * @param reason why a figure is corrected
 */
public record FigureForm(
        @Nullable String once,
        @Nullable String amount,
        @Nullable String relation,
        @Nullable String text,
        @Nullable String groupId,
        @Nullable String year,
        @Nullable String sourceId,
        @Nullable String stage,
        @Nullable String place,
        @Nullable String reason,
        @Nullable String unit,
        @Nullable String version) {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_REASON = 1_000;

    static FigureForm empty(MoneyUnit unit) {
        return new FigureForm(
                Submissions.newKey(),
                null,
                Relation.EQUAL.name(),
                null,
                null,
                null,
                null,
                FundingStage.PLANNED.name(),
                null,
                null,
                unit.code(),
                null);
    }

    /** A figure in the unit in which the paper writes it; where its words are others, in the reader's unit. */
    static FigureForm of(StatedSum sum, MoneyUnit reader) {
        Money amount = Money.ofDong(sum.amount());
        MoneyUnit written = Arrays.stream(MoneyUnit.values())
                .filter(unit -> amount.format(unit).equals(sum.text()))
                .findFirst()
                .orElse(null);
        MoneyUnit unit = Objects.requireNonNullElse(written, reader);
        return new FigureForm(
                null,
                amount.format(unit),
                sum.relation().name(),
                written == null ? sum.text() : null,
                Objects.toString(sum.groupId(), null),
                Objects.toString(sum.year(), null),
                Objects.toString(sum.sourceId(), null),
                sum.stage().name(),
                sum.place(),
                null,
                unit.code(),
                String.valueOf(sum.rowVersion()));
    }

    /** The unit that stood beside the amount when it was typed. */
    MoneyUnit moneyUnit() {
        return MoneyUnit.ofCode(unit).orElse(MoneyUnit.MILLION);
    }

    StatedMoney command(FieldReader in) {
        String words = in.optionalText("text", text, LONGEST_TEXT);
        return new StatedMoney(
                in.optionalId("groupId", groupId),
                in.optionalYear("year", year),
                in.optionalId("sourceId", sourceId),
                in.choice("stage", FundingStage.class, stage),
                in.money("amount", amount, moneyUnit()),
                words == null ? Texts.cleanLine(amount) : words,
                in.text("place", place, LONGEST_PLACE),
                null,
                in.choice("relation", Relation.class, relation));
    }

    @Nullable
    String why(FieldReader in) {
        return in.optionalText("reason", reason, LONGEST_REASON);
    }
}
