package vn.itplan.funding;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.itplan.funding.SumTable.Heading;
import vn.itplan.funding.SumTable.Stated;
import vn.itplan.funding.SumTable.Sum;
import vn.itplan.funding.SumTable.SumRow;

/** Puts what the database added up, and what the paper states, at their places of a table. Nothing is added here. */
final class SumTableMaker {

    /**
     * A place of the table; a member of null is the total over the dimension.
     */
    private record Place(@Nullable Member row, @Nullable Member column) {}

    /** A row or column, equal by its key. */
    record Member(
            @Nullable String key,
            @Nullable String label,
            List<String> names,
            @Nullable String order) {

        private static final Collator VIETNAMESE = Collator.getInstance(Locale.forLanguageTag("vi"));

        static final Comparator<Member> AS_PRINTED = Comparator.<Member, Boolean>comparing(m -> m.key() == null)
                .thenComparing(m -> m.order() == null ? "" : m.order())
                .thenComparing(m -> m.label() == null ? "" : m.label(), VIETNAMESE::compare);

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Member member && (key == null ? member.key == null : key.equals(member.key));
        }

        @Override
        public int hashCode() {
            return key == null ? 0 : key.hashCode();
        }

        Heading heading() {
            return new Heading(key, label, names);
        }
    }

    private final SumPair by;
    private final Map<Member, Member> rows = new HashMap<>();
    private final Map<Member, Member> columns = new HashMap<>();
    private final Map<Place, Long> amounts = new HashMap<>();
    private final Map<Place, List<Stated>> stated = new HashMap<>();

    SumTableMaker(SumPair by) {
        this.by = by;
    }

    /** @param row null for the total over all rows; {@code column} likewise */
    void add(@Nullable Member row, @Nullable Member column, long amount) {
        amounts.put(place(row, column), amount);
    }

    /**
     * @param alone the only figure of its group, which is its total too, whatever year and source it names
     */
    void state(@Nullable Member row, @Nullable Member column, Stated figure, boolean alone) {
        state(place(row, column), figure);
        boolean allRows = alone && row != null && by.rows().mayStandForAll();
        boolean allColumns = alone && column != null && by.columns().mayStandForAll();
        if (allRows) {
            state(place(null, column), figure);
        }
        if (allColumns) {
            state(place(row, null), figure);
        }
        if (allRows && allColumns) {
            state(place(null, null), figure);
        }
    }

    SumTable table() {
        List<Member> across = sorted(columns.keySet());
        List<SumRow> lines = sorted(rows.keySet()).stream()
                .map(row -> new SumRow(
                        row.heading(),
                        across.stream().map(column -> sum(row, column)).toList(),
                        sum(row, null)))
                .toList();
        return new SumTable(
                by,
                across.stream().map(Member::heading).toList(),
                lines,
                across.stream().map(column -> sum(null, column)).toList(),
                sum(null, null));
    }

    private Place place(@Nullable Member row, @Nullable Member column) {
        if (row != null) {
            rows.putIfAbsent(row, row);
        }
        if (column != null) {
            columns.putIfAbsent(column, column);
        }
        return new Place(row, column);
    }

    private void state(Place place, Stated figure) {
        List<Stated> here = stated.computeIfAbsent(place, empty -> new ArrayList<>());
        boolean said = here.stream()
                .anyMatch(other -> other.amount() == figure.amount() && other.relation() == figure.relation());
        if (!said) {
            here.add(figure);
        }
    }

    /** No total over several stages: what is requested and what is planned never add up. */
    private Sum sum(@Nullable Member row, @Nullable Member column) {
        boolean mixed =
                row == null && by.rows() == SumDimension.STAGE || column == null && by.columns() == SumDimension.STAGE;
        if (mixed) {
            return Sum.NONE;
        }
        Place place = new Place(row, column);
        return new Sum(amounts.get(place), stated.getOrDefault(place, List.of()));
    }

    private static List<Member> sorted(Collection<Member> members) {
        return members.stream().sorted(Member.AS_PRINTED).toList();
    }
}
