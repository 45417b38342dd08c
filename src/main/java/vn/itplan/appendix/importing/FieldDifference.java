package vn.itplan.appendix.importing;

import org.jspecify.annotations.Nullable;

/**
 * A value that the plan keeps and the file says otherwise.
 *
 * @param field {@code name}, {@code lead}, {@code amount}
 */
public record FieldDifference(
        String field, @Nullable String kept, @Nullable String inFile) {}
