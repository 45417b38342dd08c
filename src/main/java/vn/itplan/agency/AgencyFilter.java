package vn.itplan.agency;

import org.jspecify.annotations.Nullable;

/**
 * Which agencies a list shows.
 *
 * @param text words that stand in a name, short name or alias, in any order, accents and case ignored; empty for all
 * @param provinceId null for all provinces that the account may see
 * @param onlyUnconfirmed only those that an import met and nobody has confirmed
 */
public record AgencyFilter(String text, @Nullable Long provinceId, boolean onlyUnconfirmed) {}
