package vn.itplan.appendix;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A layout that an account may use.
 *
 * @param provinceId whose it is; null for one that comes with the program, which nobody changes
 * @param shared other provinces may use and copy it
 * @param version 1 and up; 0 for one that comes with the program
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
        boolean editable) {

    public boolean builtIn() {
        return provinceId == null;
    }
}
