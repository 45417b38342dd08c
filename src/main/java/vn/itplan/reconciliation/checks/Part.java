package vn.itplan.reconciliation.checks;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.itplan.plan.PlanFacts.Group;
import vn.itplan.plan.PlanFacts.Stated;
import vn.itplan.reconciliation.Picture;

/** By what a stated sum is broken down in a table: its groups, its years or its sources. */
enum Part {
    GROUP,
    YEAR,
    SOURCE;

    /** A sum of parts that one table of the paper prints, and how exactly they are printed. */
    record Parts(String table, long sum, long tolerance) {}

    /** What the paper breaks this total down to, one answer for each table that prints all the parts. */
    List<Parts> of(Picture picture, Stated total) {
        return picture
                .statedMoney(
                        part -> part.stage() == total.stage() && part.itemId() == null && isPart(picture, part, total))
                .stream()
                .collect(Collectors.groupingBy(Stated::table, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(table -> isComplete(picture, total, table.getValue()))
                .map(table -> new Parts(
                        table.getKey(),
                        once(table.getValue())
                                .mapToLong(part -> Objects.requireNonNull(part.amount()))
                                .sum(),
                        once(table.getValue()).mapToLong(Printed::tolerance).sum()))
                .toList();
    }

    /** A table may print the sum of a group above its rows and again below them. */
    private static Stream<Stated> once(List<Stated> parts) {
        Set<String> seen = new HashSet<>();
        return parts.stream().filter(part -> seen.add(part.groupId() + "|" + part.year() + "|" + part.sourceId()));
    }

    private boolean isPart(Picture picture, Stated part, Stated total) {
        return switch (this) {
            case GROUP ->
                isInner(picture.group(part.groupId()), total.groupId())
                        && Objects.equals(part.year(), total.year())
                        && Objects.equals(part.sourceId(), total.sourceId());
            case YEAR ->
                same(part, total)
                        && part.year() != null
                        && total.year() == null
                        && Objects.equals(part.sourceId(), total.sourceId());
            case SOURCE ->
                same(part, total)
                        && part.sourceId() != null
                        && total.sourceId() == null
                        && Objects.equals(part.year(), total.year());
        };
    }

    /** A table by source leaves out those without money; a missing group or year may be on another page. */
    private boolean isComplete(Picture picture, Stated total, List<Stated> parts) {
        return switch (this) {
            case GROUP ->
                covers(
                        picture.plan().groups().stream()
                                .filter(group -> isInner(group, total.groupId()))
                                .map(Group::id)
                                .toList(),
                        parts,
                        part -> part.groupId());
            case YEAR ->
                parts.stream().map(Stated::year).distinct().count()
                        == picture.plan().lastYear() - picture.plan().firstYear() + 1;
            case SOURCE -> parts.size() > 1;
        };
    }

    private static boolean covers(List<Long> wanted, List<Stated> parts, Function<Stated, @Nullable Long> key) {
        return !wanted.isEmpty()
                && wanted.stream().allMatch(id -> parts.stream().anyMatch(part -> id.equals(key.apply(part))));
    }

    private static boolean same(Stated part, Stated total) {
        return Objects.equals(part.groupId(), total.groupId());
    }

    /** Whether the group stands directly in the outer one; on top for null. */
    static boolean isInner(@Nullable Group group, @Nullable Long outer) {
        if (group == null) {
            return false;
        }
        int depth = group.way().size();
        return outer == null
                ? depth == 1
                : depth > 1 && group.way().get(depth - 2).equals(outer);
    }

    /** Another place that prints the same sum. */
    static Optional<Stated> again(Picture picture, Stated figure, Predicate<Stated> also) {
        return picture
                .statedMoney(other -> other.id() > figure.id()
                        && other.stage() == figure.stage()
                        && Objects.equals(other.groupId(), figure.groupId())
                        && Objects.equals(other.itemId(), figure.itemId())
                        && Objects.equals(other.year(), figure.year())
                        && Objects.equals(other.sourceId(), figure.sourceId())
                        && also.test(other))
                .stream()
                .findFirst();
    }
}
