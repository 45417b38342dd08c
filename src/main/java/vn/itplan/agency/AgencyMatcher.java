package vn.itplan.agency;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.Permission;

/** Finds the agency that a paper means, by name, short name or alias, whatever the spelling of accents and case. */
@Service
@Transactional(readOnly = true)
public class AgencyMatcher {

    private final JdbcClient jdbc;
    private final Access access;

    AgencyMatcher(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** The matches of the texts that match, by text; one SQL statement for all of them. */
    public Map<String, AgencyMatch> match(long provinceId, Collection<String> texts) {
        access.require(Permission.CATALOGUE_READ, provinceId);
        return jdbc
                .sql("""
                        select distinct on (t.text) t.text, a.id as agency_id, a.name,
                          n.rank > 1 as by_alias
                        from unnest(cast(:texts as text[])) as t(text)
                        join (
                          select id as agency_id, name_key as key, 1 as rank from agency where province_id = :province
                          union all
                          select agency_id, name_key, 2 from agency_alias where province_id = :province
                          union all
                          select id, search_key(short_name), 3 from agency
                          where province_id = :province and short_name is not null
                        ) n on n.key = search_key(t.text)
                        join agency a on a.id = n.agency_id
                        order by t.text, n.rank, a.valid_to desc nulls first, a.id
                        """)
                .param("texts", texts.toArray(String[]::new))
                .param("province", provinceId)
                .query(AgencyMatch.class)
                .list()
                .stream()
                .collect(Collectors.toMap(AgencyMatch::text, Function.identity()));
    }

    /** {@link #find} for keeping: the agencies by identifier. */
    public Map<String, List<NamedAgency>> resolve(long provinceId, Collection<String> cells) {
        return find(provinceId, cells).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        cell -> cell.getValue().stream()
                                .map(part -> new NamedAgency(
                                        part.text(),
                                        part.match() == null
                                                ? null
                                                : part.match().agencyId()))
                                .toList()));
    }

    /** What the words of cells name: every agency in each of them, with its entry of the catalogue where there is one. */
    public Map<String, List<CellPart>> find(long provinceId, Collection<String> cells) {
        Map<String, List<String>> names =
                cells.stream().distinct().collect(Collectors.toMap(Function.identity(), AgencyCell::split));
        Map<String, AgencyMatch> matches = match(
                provinceId,
                Stream.concat(names.keySet().stream(), names.values().stream().flatMap(List::stream))
                        .collect(Collectors.toSet()));
        return names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, cell -> {
            // A cell that is a known name as a whole names that one, whatever commas stand in it.
            List<String> parts = matches.containsKey(cell.getKey()) ? List.of(cell.getKey()) : cell.getValue();
            return parts.stream()
                    .map(part -> new CellPart(part, matches.get(part)))
                    .toList();
        }));
    }

    /**
     * One of the names in a cell.
     *
     * @param match null while the catalogue has none of that name
     */
    public record CellPart(String text, @Nullable AgencyMatch match) {}

    /**
     * @param text the text as it was asked
     * @param byAlias found by another spelling than the agency's name
     */
    public record AgencyMatch(String text, long agencyId, String name, boolean byAlias) {}
}
