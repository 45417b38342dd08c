package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.itplan.plan.PlanFacts.Group;
import vn.itplan.plan.PlanFacts.Item;
import vn.itplan.plan.PlanFacts.Stated;
import vn.itplan.reconciliation.Picture;

/**
 * A table whose every row prints its total above a printed total of them all: what the rows' totals add up to, and which
 * single row, read as its own money says, would make the column agree.
 *
 * @param group null for the whole plan
 * @param total of the table, as printed
 * @param sum of the rows' totals as printed
 * @param tolerance how exactly that sum is printed
 * @param culprit null when no row, or more than one, explains the difference
 */
record TotalsOfRows(
        @Nullable Group group,
        Stated total,
        long sum,
        long tolerance,
        @Nullable Wrong culprit) {

    /** A row whose printed total is not what its money makes. */
    record Wrong(Item item, Stated stated, long computed) {

        long missing() {
            return computed - Objects.requireNonNull(stated.amount());
        }
    }

    static List<TotalsOfRows> all(Picture picture) {
        List<TotalsOfRows> tables = new ArrayList<>();
        picture.plan().groups().forEach(group -> of(picture, group).ifPresent(tables::add));
        of(picture, null).ifPresent(tables::add);
        return tables;
    }

    private static Optional<TotalsOfRows> of(Picture picture, @Nullable Group group) {
        Long groupId = group == null ? null : Long.valueOf(group.id());
        Optional<Stated> total = picture.groupTotal(groupId);
        List<Item> rows = picture.itemsOf(groupId);
        if (total.isEmpty() || rows.isEmpty()) {
            return Optional.empty();
        }
        long sum = 0;
        long tolerance = 0;
        List<Wrong> wrong = new ArrayList<>();
        for (Item row : rows) {
            Optional<Stated> stated = picture.rowTotal(row);
            if (stated.isEmpty()) {
                return Optional.empty();
            }
            long amount = Objects.requireNonNull(stated.get().amount());
            sum = Math.addExact(sum, amount);
            tolerance += Printed.tolerance(stated.get());
            Long computed = StatedAgainstLines.computed(picture, stated.get());
            if (computed != null && Math.abs(computed - amount) > Printed.tolerance(stated.get())) {
                wrong.add(new Wrong(row, stated.get(), computed));
            }
        }
        long missing = Objects.requireNonNull(total.get().amount()) - sum;
        List<Wrong> explaining =
                wrong.stream().filter(row -> row.missing() == missing).toList();
        Wrong culprit = missing != 0 && explaining.size() == 1 ? explaining.get(0) : null;
        return Optional.of(new TotalsOfRows(group, total.get(), sum, tolerance, culprit));
    }

    long printed() {
        return Objects.requireNonNull(total.amount());
    }
}
