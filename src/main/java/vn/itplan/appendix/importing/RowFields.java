package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Texts;
import vn.itplan.plan.ItemCommand;

/**
 * The texts of an item that a table can carry, by the meaning of the column. A table says nothing about what it has no
 * column for, and that stays as it is in the plan.
 */
final class RowFields {

    /** The columns that become texts of an item, in the order in which they are shown. */
    static final List<Meaning> TEXTS = List.of(
            Meaning.ORDER,
            Meaning.NAME,
            Meaning.LEAD,
            Meaning.COORDINATING,
            Meaning.MONITORING,
            Meaning.OBJECTIVE,
            Meaning.CONTENT,
            Meaning.SCOPE,
            Meaning.DELIVERABLE,
            Meaning.PERIOD,
            Meaning.STATUS,
            Meaning.DECISION,
            Meaning.NOTE);

    private final Map<Meaning, @Nullable String> texts = new EnumMap<>(Meaning.class);

    private RowFields() {}

    /** What the row says in the columns that the table has. */
    static RowFields of(RecognizedRow row, Set<Meaning> columns) {
        RowFields fields = new RowFields();
        for (Meaning meaning : TEXTS) {
            if (columns.contains(meaning)) {
                CellText cell = row.cell(meaning);
                fields.texts.put(meaning, cell == null ? null : Texts.cleanOrNull(cell.text()));
            }
        }
        fields.texts.put(Meaning.ORDER, Texts.cleanOrNull(row.order()));
        fields.texts.put(Meaning.NAME, row.name());
        return fields;
    }

    static RowFields of(ItemCommand item) {
        RowFields fields = new RowFields();
        fields.texts.put(Meaning.ORDER, item.number());
        fields.texts.put(Meaning.NAME, item.name());
        fields.texts.put(Meaning.LEAD, item.leadText());
        fields.texts.put(Meaning.COORDINATING, item.coordinatingText());
        fields.texts.put(Meaning.MONITORING, item.monitoringText());
        fields.texts.put(Meaning.OBJECTIVE, item.objective());
        fields.texts.put(Meaning.CONTENT, item.content());
        fields.texts.put(Meaning.SCOPE, item.scope());
        fields.texts.put(Meaning.DELIVERABLE, item.deliverable());
        fields.texts.put(Meaning.PERIOD, item.period());
        fields.texts.put(Meaning.STATUS, item.statusAsPrinted());
        fields.texts.put(Meaning.DECISION, item.decision());
        fields.texts.put(Meaning.NOTE, item.note());
        return fields;
    }

    /**
     * Where this row of a file differs from what the plan keeps. An item without a number of its own is numbered by the
     * layout when it is exported, and such a number says nothing new.
     */
    List<FieldDifference> differencesFrom(RowFields kept) {
        return differencesFrom(kept, true);
    }

    /**
     * @param named whether number and name count
     */
    List<FieldDifference> differencesFrom(RowFields kept, boolean named) {
        List<FieldDifference> differences = new ArrayList<>();
        texts.forEach((meaning, text) -> {
            String now = kept.texts.get(meaning);
            boolean numberedByLayout = meaning == Meaning.ORDER && now == null;
            boolean passed = !named && (meaning == Meaning.ORDER || meaning == Meaning.NAME);
            if (!passed && !numberedByLayout && !Objects.equals(text, now)) {
                differences.add(new FieldDifference(field(meaning), now, text));
            }
        });
        return differences;
    }

    /** The kept item with what the file says put in its place. */
    ItemCommand over(@Nullable ItemCommand kept, @Nullable Long group) {
        return new ItemCommand(
                group,
                pick(Meaning.ORDER, kept == null ? null : kept.number()),
                Objects.requireNonNull(texts.get(Meaning.NAME)),
                pick(Meaning.LEAD, kept == null ? null : kept.leadText()),
                pick(Meaning.COORDINATING, kept == null ? null : kept.coordinatingText()),
                pick(Meaning.MONITORING, kept == null ? null : kept.monitoringText()),
                pick(Meaning.OBJECTIVE, kept == null ? null : kept.objective()),
                pick(Meaning.CONTENT, kept == null ? null : kept.content()),
                pick(Meaning.SCOPE, kept == null ? null : kept.scope()),
                pick(Meaning.DELIVERABLE, kept == null ? null : kept.deliverable()),
                pick(Meaning.PERIOD, kept == null ? null : kept.period()),
                kept == null ? null : kept.firstYear(),
                kept == null ? null : kept.lastYear(),
                kept == null ? null : kept.kind(),
                kept != null && kept.carriedOver(),
                pick(Meaning.STATUS, kept == null ? null : kept.statusAsPrinted()),
                pick(Meaning.DECISION, kept == null ? null : kept.decision()),
                pick(Meaning.NOTE, kept == null ? null : kept.note()),
                kept == null ? 0 : kept.rowVersion());
    }

    /** The item with what further columns say of it; its number and name are known. */
    ItemCommand beside(ItemCommand item) {
        RowFields own = RowFields.of(item);
        texts.put(Meaning.ORDER, own.texts.get(Meaning.ORDER));
        texts.put(Meaning.NAME, own.texts.get(Meaning.NAME));
        return over(item, item.groupId());
    }

    private @Nullable String pick(Meaning meaning, @Nullable String kept) {
        return texts.containsKey(meaning) ? texts.get(meaning) : kept;
    }

    /** The word under which provenance and pages know the field. */
    static String field(Meaning meaning) {
        return meaning.name().toLowerCase(Locale.ROOT);
    }
}
