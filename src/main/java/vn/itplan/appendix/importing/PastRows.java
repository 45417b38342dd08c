package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.appendix.importing.ImportDifference.Status;
import vn.itplan.appendix.importing.RecognizedRow.Part;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.common.Texts;
import vn.itplan.plan.PastResultCommand;
import vn.itplan.plan.PastResultCommand.PastMoney;

/** The rows of tables that tell of the period before, held against what the plan reports of it already. */
final class PastRows {

    /**
     * @param kept the result that it is, null for a new one
     * @param fields what the file says otherwise
     */
    record PastRow(
            ChosenTable table,
            RecognizedRow row,
            Status status,
            @Nullable Long kept,
            PastResultCommand values,
            List<FieldDifference> fields) {}

    /**
     * @param amounts by what tells them apart, in words
     */
    private record Kept(long id, String key, @Nullable Money total, Map<String, Money> amounts) {}

    private PastRows() {}

    static List<PastRow> of(List<ChosenTable> tables, JdbcClient jdbc, long version) {
        if (tables.stream().noneMatch(table -> table.is(TableRole.PAST))) {
            return List.of();
        }
        Map<String, List<Kept>> kept = read(jdbc, version);
        Set<Long> met = new HashSet<>();
        List<PastRow> rows = new ArrayList<>();
        for (ChosenTable table : tables) {
            for (RecognizedRow row :
                    table.is(TableRole.PAST) ? table.table().rows(RecognizedRow.Kind.ITEM) : List.<RecognizedRow>of()) {
                PastResultCommand values = values(table, row);
                Kept found = kept.getOrDefault(Texts.searchKey(row.name()), List.of()).stream()
                        .filter(one -> met.add(one.id()))
                        .findFirst()
                        .orElse(null);
                List<FieldDifference> fields = found == null ? List.of() : differences(found, values);
                Status status = found == null ? Status.NEW : fields.isEmpty() ? Status.UNCHANGED : Status.CHANGED;
                rows.add(new PastRow(table, row, status, found == null ? null : found.id(), values, fields));
            }
        }
        return rows;
    }

    /** The file's amounts against those kept; what the table prints as the total only where it prints one. */
    private static List<FieldDifference> differences(Kept kept, PastResultCommand values) {
        List<FieldDifference> differences = new ArrayList<>();
        Map<String, Money> amounts = amounts(values.amounts());
        Set<String> keys = new LinkedHashSet<>(kept.amounts().keySet());
        keys.addAll(amounts.keySet());
        for (String key : keys) {
            Money before = kept.amounts().get(key);
            Money now = amounts.get(key);
            if (!Objects.equals(before, now)) {
                differences.add(new FieldDifference(
                        RowFields.field(Meaning.AMOUNT),
                        key.isEmpty() ? null : key,
                        Objects.toString(before, null),
                        Objects.toString(now, null)));
            }
        }
        if (values.total() != null && !values.total().equals(kept.total())) {
            differences.add(new FieldDifference(
                    "stated",
                    Objects.toString(kept.total(), null),
                    values.total().toString()));
        }
        return differences;
    }

    private static Map<String, List<Kept>> read(JdbcClient jdbc, long version) {
        Map<Long, Kept> byId = new LinkedHashMap<>();
        jdbc.sql("""
                        select r.id, r.name, r.total, a.year, a.source_text, a.stage, a.amount
                        from plan_past_result r left join plan_past_amount a on a.result_id = r.id
                        where r.version_id = :version and r.deleted_at is null order by r.position, r.id, a.position
                        """).param("version", version).query(row -> {
            long id = row.getLong("id");
            if (!byId.containsKey(id)) {
                Long total = row.getObject("total", Long.class);
                byId.put(
                        id,
                        new Kept(
                                id,
                                Texts.searchKey(row.getString("name")),
                                total == null ? null : Money.ofDong(total),
                                new LinkedHashMap<>()));
            }
            if (row.getString("stage") != null) {
                PastMoney money = new PastMoney(
                        row.getObject("year", Integer.class),
                        row.getString("source_text"),
                        FundingStage.valueOf(row.getString("stage")),
                        Money.ofDong(row.getLong("amount")));
                Objects.requireNonNull(byId.get(id)).amounts().merge(key(money), money.amount(), Money::plus);
            }
        });
        Map<String, List<Kept>> byName = new HashMap<>();
        byId.values()
                .forEach(kept -> byName.computeIfAbsent(kept.key(), key -> new ArrayList<>())
                        .add(kept));
        return byName;
    }

    private static Map<String, Money> amounts(List<PastMoney> amounts) {
        Map<String, Money> byKey = new LinkedHashMap<>();
        amounts.forEach(amount -> byKey.merge(key(amount), amount.amount(), Money::plus));
        return byKey;
    }

    /** "2008, Ngân sách tỉnh": a source written otherwise is another, its case and accents aside. */
    private static String key(PastMoney money) {
        String source = Texts.searchKey(money.source());
        return Stream.of(
                        Objects.toString(money.year(), ""),
                        source,
                        money.stage() == FundingStage.DISBURSED
                                ? ""
                                : money.stage().name())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static PastResultCommand values(ChosenTable table, RecognizedRow row) {
        List<PastMoney> amounts = new ArrayList<>();
        for (Part part : row.parts()) {
            Money money = part.amount().money();
            AmountOf of = part.column().of();
            if (money != null) {
                Integer year = of.year() == null ? table.choices().year() : of.year();
                String source = of.source() == null ? sourceOf(table, row) : of.source();
                FundingStage stage = of.stage() == null ? FundingStage.DISBURSED : of.stage();
                amounts.add(new PastMoney(year, source, stage, money));
            }
        }
        Amount printed = row.printedSum();
        return new PastResultCommand(
                TableName.of(table.table()),
                row.name(),
                period(table.table(), row),
                printed == null ? null : printed.money(),
                null,
                text(row, Meaning.STATUS),
                text(row, Meaning.DELIVERABLE),
                text(row, Meaning.DECISION),
                text(row, Meaning.NOTE),
                amounts,
                0);
    }

    private static @Nullable String sourceOf(ChosenTable table, RecognizedRow row) {
        String own = text(row, Meaning.SOURCE);
        if (own != null) {
            return own.length() <= 300 ? own : own.substring(0, 300);
        }
        String chosen = table.sources().name(table.choices().sourceId());
        return chosen != null ? chosen : table.choices().sourceName();
    }

    private static @Nullable String period(RecognizedTable table, RecognizedRow row) {
        String own = text(row, Meaning.PERIOD);
        Proposals.Years years = table.proposals().years();
        if (own != null || years == null) {
            return own;
        }
        return years.first() == years.last() ? "" + years.first() : years.first() + "-" + years.last();
    }

    private static @Nullable String text(RecognizedRow row, Meaning meaning) {
        CellText cell = row.cell(meaning);
        return cell == null ? null : Texts.cleanOrNull(cell.text());
    }
}
