package vn.itplan.account;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts a list shows.
 *
 * @param text words of a name or username in any order, accents and case ignored; empty for all
 * @param provinceId with a role there now or later, null for all
 * @param role held now or later, null for all
 * @param state null for all
 */
public record AccountFilter(
        String text,
        @Nullable Long provinceId,
        @Nullable Role role,
        @Nullable AccountState state) {}
