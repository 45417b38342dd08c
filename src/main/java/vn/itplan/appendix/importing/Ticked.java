package vn.itplan.appendix.importing;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person ticked in a preview so far, over all its pages.
 *
 * @param take keys of the rows for which the file's values are to replace the plan's
 * @param drop items that the file does not name and that are to go
 * @param seen what the plan held then: what was ticked of another plan counts no more
 */
public record Ticked(
        Set<Integer> take, Set<Long> drop, @Nullable String seen) {

    static final Ticked NONE = new Ticked(Set.of(), Set.of(), null);

    public Ticked {
        take = Set.copyOf(take);
        drop = Set.copyOf(drop);
    }

    /**
     * The boxes of one page as they were sent: what is shown and not ticked is not wanted.
     *
     * @param shown keys of the rows with a box
     * @param offered items with a box
     */
    public record Boxes(Set<Integer> shown, Set<Integer> take, Set<Long> offered, Set<Long> drop) {

        public static final Boxes NONE = new Boxes(Set.of(), Set.of(), Set.of(), Set.of());
    }

    public boolean any() {
        return !take.isEmpty() || !drop.isEmpty();
    }

    /** With one page's boxes as they are now. */
    Ticked with(Boxes page, @Nullable String now) {
        boolean same = Objects.equals(seen, now);
        return new Ticked(
                merged(same ? take : Set.of(), page.shown(), page.take()),
                merged(same ? drop : Set.of(), page.offered(), page.drop()),
                now);
    }

    private static <T> Set<T> merged(Set<T> before, Set<T> shown, Set<T> ticked) {
        Set<T> all = new HashSet<>(before);
        all.removeAll(shown);
        all.addAll(ticked);
        return all;
    }
}
