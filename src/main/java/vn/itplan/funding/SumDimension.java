package vn.itplan.funding;

import java.util.Locale;
import java.util.Optional;

/** By what money can be summed, in the order in which papers print; what the lines do not say comes last. */
public enum SumDimension {
    /** Every group on the way from the top to that of the item: an outer group holds what its inner ones hold. */
    GROUP("""
            select w.id::text as key, (g.names)[w.depth] as label, trim_array(g.names, w.below) as names,
              (select string_agg(lpad(p.place::text, 6, '0') || lpad(p.id::text, 19, '0'), '/' order by p.depth)
                 from unnest(trim_array(g.path, w.below), trim_array(g.way, w.below)) with ordinality
                   as p(place, id, depth)) as ord
            from plan_group_path g cross join lateral (
              select o.id, o.depth, g.depth - o.depth::integer as below
              from unnest(g.way) with ordinality as o(id, depth)) w
            where g.id = l.group_id
            """, """
            select g.id::text as key, g.name as label, g.names,
              (select string_agg(lpad(p.place::text, 6, '0') || lpad(p.id::text, 19, '0'), '/' order by p.depth)
                 from unnest(g.path, g.way) with ordinality as p(place, id, depth)) as ord
            from plan_group_path g where g.id = l.group_id
            """, "l.group_id is null"),
    SOURCE("""
            select s.id::text as key, s.name as label, cast(null as text[]) as names, lpad(s.id::text, 19, '0') as ord
            from funding_source s where s.id = l.source_id
            """, "(l.source_id is null or l.alone)"),
    YEAR("""
            select l.year::text as key, l.year::text as label, cast(null as text[]) as names, l.year::text as ord
            where l.year is not null
            """, "(l.year is null or l.alone)"),
    STAGE("""
            select l.stage as key, l.stage as label, cast(null as text[]) as names,
              array_position(array ['REQUESTED', 'PLANNED', 'ALLOCATED', 'DISBURSED'], l.stage)::text as ord
            """, "true"),
    /** The agencies that lead the item. One that two of them lead counts in full for each, and once in the totals. */
    AGENCY("""
            select distinct coalesce(a.agency_id::text, a.text) as key, coalesce(n.name, a.text) as label,
              cast(null as text[]) as names, '' as ord
            from plan_item_agency a left join agency n on n.id = a.agency_id
            where a.item_id = l.item_id and a.role = 'LEAD'
            """, """
            select n.id::text as key, n.name as label, cast(null as text[]) as names, '' as ord
            from agency n where n.id = l.agency_id
            """, "l.agency_id is null");

    private final String ofLine;
    private final String ofStated;
    private final String saysNothing;

    SumDimension(String member, String saysNothing) {
        this(member, member, saysNothing);
    }

    SumDimension(String ofLine, String ofStated, String saysNothing) {
        this.ofLine = ofLine;
        this.ofStated = ofStated;
        this.saysNothing = saysNothing;
    }

    /** What a line counts for, as a lateral query on the line {@code l}: key, label, names from the top, order. */
    String ofLine() {
        return ofLine;
    }

    /** The same for a stated figure {@code l}, which speaks of one. */
    String ofStated() {
        return ofStated;
    }

    /** That a stated figure {@code l} holds for all of this dimension. */
    String saysNothing() {
        return saysNothing;
    }

    /** Whether a figure that stands alone for its group is its total, although it names one of this dimension. */
    boolean mayStandForAll() {
        return this == YEAR || this == SOURCE;
    }

    /** The word used in addresses: {@code year}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dimension of this {@link #code()}. */
    public static Optional<SumDimension> ofCode(String code) {
        for (SumDimension dimension : values()) {
            if (dimension.code().equals(code)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }
}
