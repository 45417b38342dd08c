package vn.itplan.funding;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.Spellings;
import vn.itplan.common.StaleException;
import vn.itplan.common.Texts;
import vn.itplan.common.Twins;

/** The catalogue of a province's sources of money. */
@Service
@Transactional(readOnly = true)
public class FundingSources {

    private static final String ROW = """
            select s.id, s.province_id, s.name, s.level, s.nature, p.name as province,
              (select string_agg(a.name, '; ' order by a.name collate "vi-x-icu")
                 from funding_source_alias a where a.source_id = s.id) as aliases
            from funding_source s join province p on p.id = s.province_id
            """;

    private final FundingSourceRepository sources;
    private final FundingSourceAliasRepository aliases;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Access access;

    FundingSources(
            FundingSourceRepository sources,
            FundingSourceAliasRepository aliases,
            EntityManager entities,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Access access) {
        this.sources = sources;
        this.aliases = aliases;
        this.entities = entities;
        this.jdbc = jdbc;
        this.events = events;
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
        return jdbc.sql(ROW + """
                        where s.province_id = :province and (s.name_key = search_key(:name) or exists (
                          select 1 from funding_source_alias a
                          where a.source_id = s.id and a.name_key = search_key(:name)))
                        order by s.name_key = search_key(:name) desc, s.id limit 1
                        """)
                .param("province", provinceId)
                .param("name", name)
                .query(SourceRow.class)
                .optional();
    }

    /**
     * @throws NotFoundException also when the account may not see its province
     */
    public SourceDetails get(long id) {
        return details(id, Permission.CATALOGUE_READ);
    }

    /** {@link #get} for a form that changes it: whoever may not do that is refused before typing anything. */
    public SourceDetails getForEditing(long id) {
        return details(id, Permission.CATALOGUE_EDIT);
    }

    @Transactional
    public long create(long provinceId, SourceCommand command) {
        access.require(Permission.CATALOGUE_EDIT, provinceId);
        checkNames(provinceId, null, command);
        return save(new FundingSource(provinceId, command), command.aliases());
    }

    /**
     * @throws StaleException when somebody else saved it since the form was opened
     */
    @Transactional
    public void edit(long id, SourceCommand command) {
        FundingSource source = sources.findById(id).orElseThrow(() -> missing(id));
        access.require(Permission.CATALOGUE_EDIT, source.provinceId());
        StaleException.check(command.rowVersion(), source.rowVersion(), "funding source " + id);
        checkNames(source.provinceId(), id, command);
        // Counts as a change even when only aliases change, so that nobody overwrites them unseen.
        entities.lock(source, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        source.change(command);
        save(source, command.aliases());
        events.publishEvent(new SourceChanging(id));
    }

    private SourceDetails details(long id, Permission permission) {
        FundingSource source = sources.findById(id).orElseThrow(() -> missing(id));
        access.require(permission, source.provinceId());
        List<String> spellings =
                aliasesOf(source).stream().map(FundingSourceAlias::name).toList();
        return new SourceDetails(id, source.provinceId(), source.values(spellings));
    }

    private List<SourceRow> rows(Long... provinces) {
        return jdbc.sql(ROW + """
                        where s.province_id = any (:provinces)
                        order by p.name collate "vi-x-icu", s.name collate "vi-x-icu", s.id
                        """)
                .param("provinces", provinces)
                .query(SourceRow.class)
                .list();
    }

    /** No two sources of a province answer to one name, whether it is their name or an alias. */
    private void checkNames(long provinceId, @Nullable Long id, SourceCommand command) {
        List<String> names = Stream.concat(Stream.of(command.name()), command.aliases().stream())
                .toList();
        for (int i = 0; i < names.size(); i++) {
            if (Texts.searchKey(names.get(i)).isEmpty()) {
                throw RuleException.at(field(i), "funding.source.name.no-letters", names.get(i));
            }
        }
        jdbc.sql("""
                        select wanted.position, s.name
                        from unnest(cast(:names as text[])) with ordinality as wanted(name, position)
                        join funding_source s on s.province_id = :province and s.id <> :id and (
                          s.name_key = search_key(wanted.name) or exists (
                            select 1 from funding_source_alias a
                            where a.source_id = s.id and a.name_key = search_key(wanted.name)))
                        order by wanted.position, s.id limit 1
                        """)
                .param("names", names.toArray(String[]::new))
                .param("province", provinceId)
                .param("id", id == null ? 0 : id)
                .query(Taken.class)
                .optional()
                .ifPresent(taken -> {
                    int wanted = taken.position() - 1;
                    throw RuleException.at(field(wanted), "funding.source.name.used", names.get(wanted), taken.name());
                });
    }

    private static String field(int position) {
        return position == 0 ? "name" : "aliases";
    }

    private long save(FundingSource source, List<String> spellings) {
        FundingSource saved = Twins.refuse("name", "funding.source.name.taken", () -> sources.saveAndFlush(source));
        Spellings.align(
                aliasesOf(saved),
                FundingSourceAlias::name,
                spellings,
                aliases::delete,
                FundingSourceAlias::correct,
                spelling -> add(saved, spelling));
        return saved.id();
    }

    /** Those dropped go first: their names are free again. */
    private void add(FundingSource source, String spelling) {
        aliases.flush();
        Twins.refuse(
                "aliases",
                "funding.source.alias.taken",
                () -> aliases.saveAndFlush(new FundingSourceAlias(source.provinceId(), source.id(), spelling)));
    }

    private List<FundingSourceAlias> aliasesOf(FundingSource source) {
        return aliases.findByProvinceIdAndSourceIdOrderByName(source.provinceId(), source.id());
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException("funding source " + id);
    }

    record Taken(int position, String name) {}

    /** One source, for its form. */
    public record SourceDetails(long id, long provinceId, SourceCommand values) {}

    /**
     * One line of the list of sources.
     *
     * @param aliases all other names, joined by "; "
     */
    public record SourceRow(
            long id,
            long provinceId,
            String name,
            BudgetLevel level,
            @Nullable BudgetNature nature,
            String province,
            @Nullable String aliases) {}
}
