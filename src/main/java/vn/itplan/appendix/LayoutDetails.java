package vn.itplan.appendix;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A layout that an account may use.
 *
 * @param provinceId whose it is; null for one that comes with the program, which nobody changes
 * @param shared other provinces may use and copy it
 * @param version 1 and up; 0 for one that comes with the program
 * @param kept it is offered no more, but stays with plans that print it
 */
public record LayoutDetails(
        AppendixLayout layout,
        @Nullable Long provinceId,
        @Nullable String province,
        @Nullable String copiedFrom,
        boolean shared,
        int version,
        @Nullable Instant madeAt,
        @Nullable String madeBy,
        boolean editable,
        boolean kept) {

    static LayoutDetails builtIn(AppendixLayout layout) {
        return new LayoutDetails(layout, null, null, null, false, 0, null, null, false, false);
    }

    public boolean builtIn() {
        return provinceId == null;
    }
}
