package vn.itplan.agency;

import org.jspecify.annotations.Nullable;

/**
 * One line of the list of agencies.
 *
 * @param ended its time is over
 * @param aliases all other spellings, joined by "; "
 */
public record AgencyRow(
        long id,
        long provinceId,
        String name,
        @Nullable String shortName,
        AgencyLevel level,
        AgencyKind kind,
        boolean confirmed,
        boolean ended,
        @Nullable String parent,
        @Nullable String aliases,
        String province) {}
