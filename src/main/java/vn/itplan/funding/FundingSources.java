package vn.itplan.funding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.Spellings;
import vn.itplan.common.StaleException;
import vn.itplan.common.Twins;

/** The catalogue of a province's sources of money. */
@Service
@Transactional(readOnly = true)
public class FundingSources {

    private final FundingSourceRepository sources;
    private final FundingSourceAliasRepository aliases;
    private final JdbcClient jdbc;
    private final Access access;

    FundingSources(
            FundingSourceRepository sources, FundingSourceAliasRepository aliases, JdbcClient jdbc, Access access) {
        this.sources = sources;
        this.aliases = aliases;
        this.jdbc = jdbc;
        this.access = access;
    }

    /** All sources of the provinces that the account may see, by province and name in Vietnamese order. */
    public List<SourceRow> all() {
        return rows(access.provincesWith(Permission.CATALOGUE_READ).toArray(Long[]::new));
    }

    /** The sources of one province, for a choice in a form. */
    public List<SourceRow> of(long provinceId) {
        access.require(Permission.CATALOGUE_READ, provinceId);
        return rows(provinceId);
    }

    /** The source that a paper means by this name, whatever its accents and case. */
    public Optional<SourceRow> byName(long provinceId, String name) {
        access.require(Permission.CATALOGUE_READ, provinceId);
        return jdbc.sql("""
                        select s.id from funding_source s
                        where s.province_id = :province and (s.name_key = search_key(:name) or exists (
                          select 1 from funding_source_alias a
                          where a.source_id = s.id and a.name_key = search_key(:name)))
                        order by s.name_key = search_key(:name) desc, s.id limit 1
                        """)
                .param("province", provinceId)
                .param("name", name)
                .query(Long.class)
                .optional()
                .flatMap(id ->
                        of(provinceId).stream().filter(row -> row.id() == id).findFirst());
    }

    /**
     * @throws NotFoundException also when the account may not see its province
     */
    public SourceDetails get(long id) {
        FundingSource source = find(id);
        access.require(Permission.CATALOGUE_READ, source.provinceId());
        List<String> spellings =
                aliasesOf(source).stream().map(FundingSourceAlias::name).toList();
        return new SourceDetails(id, source.provinceId(), source.values(spellings));
    }

    @Transactional
    public long create(long provinceId, SourceCommand command) {
        access.require(Permission.CATALOGUE_EDIT, provinceId);
        return save(new FundingSource(provinceId, command), command.aliases());
    }

    @Transactional
    public void edit(long id, SourceCommand command) {
        FundingSource source = find(id);
        access.require(Permission.CATALOGUE_READ, source.provinceId());
        access.require(Permission.CATALOGUE_EDIT, source.provinceId());
        StaleException.check(command.rowVersion(), source.rowVersion(), "funding source " + id);
        source.change(command);
        save(source, command.aliases());
    }

    private List<SourceRow> rows(Long... provinces) {
        return jdbc.sql("""
                        select s.id, s.name, s.level, s.nature, p.name as province,
                          (select string_agg(a.name, '; ' order by a.name collate "vi-x-icu")
                             from funding_source_alias a where a.source_id = s.id) as aliases
                        from funding_source s join province p on p.id = s.province_id
                        where s.province_id = any (:provinces)
                        order by p.name collate "vi-x-icu", s.name collate "vi-x-icu", s.id
                        """)
                .param("provinces", provinces)
                .query(SourceRow.class)
                .list();
    }

    private long save(FundingSource source, List<String> spellings) {
        FundingSource saved = Twins.refuse("name", "funding.source.name.taken", () -> sources.saveAndFlush(source));
        Spellings.align(aliasesOf(saved), FundingSourceAlias::name, spellings, aliases::delete, spelling -> {
            aliases.flush();
            Twins.refuse(
                    "aliases",
                    "funding.source.alias.taken",
                    () -> aliases.saveAndFlush(new FundingSourceAlias(saved.provinceId(), saved.id(), spelling)));
        });
        return saved.id();
    }

    private List<FundingSourceAlias> aliasesOf(FundingSource source) {
        return aliases.findByProvinceIdAndSourceIdOrderByName(source.provinceId(), source.id());
    }

    private FundingSource find(long id) {
        return sources.findById(id).orElseThrow(() -> new NotFoundException("funding source " + id));
    }

    /** One source, for its form. */
    public record SourceDetails(long id, long provinceId, SourceCommand values) {}

    /**
     * One line of the list of sources.
     *
     * @param aliases all other names, joined by "; "
     */
    public record SourceRow(
            long id,
            String name,
            BudgetLevel level,
            @Nullable BudgetNature nature,
            String province,
            @Nullable String aliases) {}
}
