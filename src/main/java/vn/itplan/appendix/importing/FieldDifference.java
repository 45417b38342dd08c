package vn.itplan.appendix.importing;

import org.jspecify.annotations.Nullable;

/**
 * A value that the plan keeps and the file says otherwise.
 *
 * @param field {@code name}, {@code lead}, {@code amount}
 * @param of of an amount its year and source, null where there is but one
 */
public record FieldDifference(
        String field,
        @Nullable String of,
        @Nullable String kept,
        @Nullable String inFile) {

    FieldDifference(String field, @Nullable String kept, @Nullable String inFile) {
        this(field, null, kept, inFile);
    }
}
