package vn.itplan.plan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;
import vn.itplan.plan.PastResultCommand;
import vn.itplan.plan.PastResultCommand.PastMoney;

/**
 * A past project as a person types it. Its amounts are rows of four fields each, which arrive as four lists.
 *
 * @param unit of amounts typed without one
 */
public record PastResultForm(
        @Nullable String once,
        @Nullable String heading,
        @Nullable String name,
        @Nullable String period,
        @Nullable String total,
        @Nullable String rateUnit,
        @Nullable String status,
        @Nullable String outcome,
        @Nullable String decision,
        @Nullable String note,
        @Nullable String unit,
        @Nullable List<String> amountYear,
        @Nullable List<String> amountSource,
        @Nullable List<String> amountStage,
        @Nullable List<String> amountMoney,
        @Nullable String version)
        implements EntryForm<PastResultCommand> {

    private static final int EMPTY_ROWS = 3;

    /** One row of amounts; empty texts where nothing is typed. */
    public record AmountLine(String year, String source, String stage, String money) {

        static final AmountLine EMPTY = new AmountLine("", "", "", "");

        boolean isEmpty() {
            return year.isBlank() && source.isBlank() && money.isBlank();
        }
    }

    static PastResultForm empty(MoneyUnit unit) {
        return new PastResultForm(
                Submissions.newKey(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                unit.code(),
                null,
                null,
                null,
                null,
                null);
    }

    static PastResultForm of(PastResultCommand values, MoneyUnit unit) {
        Money total = values.total();
        List<PastMoney> amounts = values.amounts();
        return new PastResultForm(
                null,
                values.heading(),
                values.name(),
                values.period(),
                total == null ? null : total.format(unit),
                values.rateUnit(),
                values.status(),
                values.outcome(),
                values.decision(),
                values.note(),
                unit.code(),
                amounts.stream()
                        .map(money -> Objects.toString(money.year(), ""))
                        .toList(),
                amounts.stream()
                        .map(money -> Objects.toString(money.source(), ""))
                        .toList(),
                amounts.stream().map(money -> money.stage().name()).toList(),
                amounts.stream().map(money -> money.amount().format(unit)).toList(),
                String.valueOf(values.rowVersion()));
    }

    /** What is typed, with some rows more to type in. */
    public List<AmountLine> amountLines() {
        List<AmountLine> lines = new ArrayList<>(typed());
        for (int i = 0; i < EMPTY_ROWS; i++) {
            lines.add(AmountLine.EMPTY);
        }
        return lines;
    }

    MoneyUnit moneyUnit() {
        return MoneyUnit.ofCode(unit).orElse(MoneyUnit.MILLION);
    }

    @Override
    public PastResultCommand command(FieldReader in) {
        String printed = in.optionalText("total", total, 100);
        List<PastMoney> amounts = new ArrayList<>();
        int row = 0;
        for (AmountLine line : typed()) {
            row++;
            PastMoney money = read(in, line, row);
            if (money != null) {
                amounts.add(money);
            }
        }
        return new PastResultCommand(
                in.optionalText("heading", heading, 300),
                in.text("name", name, 2000),
                in.optionalText("period", period, 200),
                printed == null ? null : in.money("total", printed, moneyUnit()),
                in.optionalText("rateUnit", rateUnit, 100),
                in.optionalText("status", status, 500),
                in.optionalText("outcome", outcome, 4000),
                in.optionalText("decision", decision, 500),
                in.optionalText("note", note, 4000),
                amounts,
                FieldReader.version(version));
    }

    private @Nullable PastMoney read(FieldReader in, AmountLine line, int row) {
        Integer year = in.optionalYear("amountYear", line.year());
        String source = in.optionalText("amountSource", line.source(), 300);
        FundingStage stage = in.optionalChoice("amountStage", FundingStage.class, line.stage());
        Money money = Money.parse(line.money(), moneyUnit()).orElse(null);
        if (money == null || stage == null) {
            in.reject("amountMoney", "plan.past.amount.incomplete", row);
            return null;
        }
        return new PastMoney(year, source, stage, money);
    }

    /** The rows that hold anything. */
    private List<AmountLine> typed() {
        List<AmountLine> lines = new ArrayList<>();
        int rows = amountMoney == null ? 0 : amountMoney.size();
        for (int i = 0; i < rows; i++) {
            AmountLine line =
                    new AmountLine(at(amountYear, i), at(amountSource, i), at(amountStage, i), at(amountMoney, i));
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static String at(@Nullable List<String> values, int row) {
        return values == null || row >= values.size() ? "" : Objects.toString(values.get(row), "");
    }
}
