package vn.itplan.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group with its money.
 *
 * @param depth 1 at the top
 * @param way the ids from the top down to the group itself
 * @param names the names from the top down to the group itself
 * @param items how many items stand in it and below it
 * @param totalVnd the sum of all planned lines in it and below it, null without lines
 * @param statedItems how many the paper counts, null where it says nothing
 * @param statedVnd the subtotal that the paper prints, null where it prints none
 */
public record GroupTotal(
        long id,
        int depth,
        @Nullable String code,
        String name,
        List<Long> way,
        List<String> names,
        long items,
        @Nullable Long statedItems,
        @Nullable Long totalVnd,
        @Nullable Long statedVnd) {

    /** Whether both figures are known and disagree. */
    public boolean disagrees() {
        return totalVnd != null && statedVnd != null && !totalVnd.equals(statedVnd);
    }

    /** The stated subtotal minus the computed one, null where one of them is missing. */
    public @Nullable Long differenceVnd() {
        return totalVnd == null || statedVnd == null ? null : Math.subtractExact(statedVnd, totalVnd);
    }

    /** "I. Hạ tầng công nghệ thông tin". */
    public String title() {
        return code == null ? name : code + ". " + name;
    }
}
