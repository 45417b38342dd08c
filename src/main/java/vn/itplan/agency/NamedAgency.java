package vn.itplan.agency;

import org.jspecify.annotations.Nullable;

/**
 * One of the agencies that the words of a cell name.
 *
 * @param text the words that name it
 * @param agencyId null while the catalogue has none of that name
 */
public record NamedAgency(String text, @Nullable Long agencyId) {}
