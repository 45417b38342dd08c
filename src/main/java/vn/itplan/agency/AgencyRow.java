package vn.itplan.agency;

import org.jspecify.annotations.Nullable;

/**
 * One line of the list of agencies.
 *
 * @param aliases all other spellings, joined by "; "
 */
public record AgencyRow(
        long id,
        String name,
        @Nullable String shortName,
        AgencyLevel level,
        AgencyKind kind,
        boolean confirmed,
        @Nullable String parent,
        @Nullable String aliases,
        String province) {}
