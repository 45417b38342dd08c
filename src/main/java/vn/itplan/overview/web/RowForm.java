package vn.itplan.overview.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.Texts;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;
import vn.itplan.funding.LineCommand;
import vn.itplan.overview.RowCommand;
import vn.itplan.overview.RowCommand.RowMoney;
import vn.itplan.overview.RowCommand.RowTask;
import vn.itplan.overview.TableRows.RowValues;
import vn.itplan.plan.ItemCommand;

/**
 * A row of the table as a person types it.
 *
 * @param deliverable null where the table has no such column; so with {@code monitoringText} and {@code period}
 * @param amount null where the row has no field for it, since the item has several lines
 * @param unit the unit that stood over the table when the amount was typed
 */
public record RowForm(
        @Nullable String once,
        @Nullable String afterId,
        @Nullable String groupId,
        @Nullable String number,
        @Nullable String name,
        @Nullable String leadText,
        @Nullable String coordinatingText,
        @Nullable String monitoringText,
        @Nullable String deliverable,
        @Nullable String period,
        @Nullable String note,
        @Nullable String amount,
        @Nullable String sourceId,
        @Nullable String unit,
        @Nullable String version) {

    static RowForm empty(@Nullable String afterId, @Nullable String groupId, MoneyUnit unit) {
        return new RowForm(
                Submissions.newKey(),
                afterId,
                groupId,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                null,
                unit.code(),
                null);
    }

    static RowForm of(RowValues row, MoneyUnit unit) {
        ItemCommand item = row.item();
        List<LineCommand> planned = row.planned();
        LineCommand line = planned.size() == 1 ? planned.get(0) : null;
        return new RowForm(
                null,
                null,
                null,
                item.number(),
                item.name(),
                item.leadText(),
                item.coordinatingText(),
                item.monitoringText(),
                item.deliverable(),
                item.period(),
                item.note(),
                planned.size() > 1 ? null : line == null ? "" : line.amount().format(unit),
                line == null ? null : Objects.toString(line.sourceId(), null),
                unit.code(),
                String.valueOf(item.rowVersion()));
    }

    /** The unit that stood over the amount when it was typed. */
    public MoneyUnit moneyUnit() {
        return MoneyUnit.ofCode(unit).orElse(MoneyUnit.MILLION);
    }

    RowCommand command(FieldReader in) {
        return new RowCommand(
                in.optionalId("afterId", afterId),
                in.optionalId("groupId", groupId),
                in.optionalText("number", number, 20),
                in.text("name", name, 2000),
                in.optionalText("leadText", leadText, 1000),
                in.optionalText("coordinatingText", coordinatingText, 1000),
                in.optionalText("note", note, 4000),
                money(in),
                task(in),
                FieldReader.version(version));
    }

    private @Nullable RowTask task(FieldReader in) {
        return deliverable == null
                ? null
                : new RowTask(
                        in.optionalText("monitoringText", monitoringText, 1000),
                        in.optionalText("deliverable", deliverable, 4000),
                        in.optionalText("period", period, 200));
    }

    private @Nullable RowMoney money(FieldReader in) {
        if (amount == null) {
            return null;
        }
        Money typed = Texts.cleanLine(amount).isEmpty() ? null : in.money("amount", amount, moneyUnit());
        return new RowMoney(typed, in.optionalId("sourceId", sourceId));
    }
}
