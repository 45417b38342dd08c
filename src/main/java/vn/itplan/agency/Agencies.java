package vn.itplan.agency;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.agency.AgencyPage.Related;
import vn.itplan.common.Access;
import vn.itplan.common.Listing;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.Spellings;
import vn.itplan.common.StaleException;
import vn.itplan.common.Texts;
import vn.itplan.common.Twins;

/** The catalogue of agencies: found without accents or case, listed in Vietnamese order, kept by planners. */
@Service
@Transactional(readOnly = true)
public class Agencies {

    private static final String FOUND = """
            from agency a join province p on p.id = a.province_id
            where a.province_id = any (:visible)
              and (not :unconfirmed or not a.confirmed)
              and (a.search_key like all (:words) or exists (
                select 1 from agency_alias s where s.agency_id = a.id and s.name_key like all (:words)))
            """;

    private final AgencyRepository agencies;
    private final AgencyAliasRepository aliases;
    private final AgencyRules rules;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    Agencies(
            AgencyRepository agencies,
            AgencyAliasRepository aliases,
            AgencyRules rules,
            EntityManager entities,
            JdbcClient jdbc,
            Access access,
            Clock clock) {
        this.agencies = agencies;
        this.aliases = aliases;
        this.rules = rules;
        this.entities = entities;
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /** Agencies of the provinces that the account may see; of a page beyond the end the last one. */
    public Listing<AgencyRow> search(AgencyFilter filter, int page, int size) {
        long total = found("select count(*) " + FOUND, filter).query(Long.class).single();
        int shown = Listing.nearest(page, size, total);
        List<AgencyRow> rows = found(
                        """
                        select a.id, a.province_id, a.name, a.short_name, a.level, a.kind, a.confirmed, p.name as province,
                          coalesce(a.valid_to < :today, false) as ended,
                          (select parent.name from agency parent where parent.id = a.parent_id) as parent,
                          (select string_agg(s.name, '; ' order by s.name collate "vi-x-icu")
                             from agency_alias s where s.agency_id = a.id) as aliases
                        """ + FOUND + " order by a.name collate \"vi-x-icu\", p.name collate \"vi-x-icu\", a.id limit :size offset :start", filter)
                .param("today", Date.valueOf(LocalDate.now(clock)))
                .param("size", size)
                .param("start", (long) shown * size)
                .query(AgencyRow.class)
                .list();
        return new Listing<>(rows, shown, size, total);
    }

    /** How many agencies that imports met wait for somebody to confirm them. */
    public long unconfirmed() {
        return jdbc.sql("select count(*) from agency where province_id = any (:visible) and not confirmed")
                .param(
                        "visible",
                        access.provincesWith(Permission.CATALOGUE_READ).toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    /** All agencies of one province for a choice in a form, in Vietnamese order. */
    public List<AgencyChoice> choices(long provinceId) {
        access.require(Permission.CATALOGUE_READ, provinceId);
        return jdbc.sql("""
                        select id, name from agency where province_id = :province
                        order by name collate "vi-x-icu", id
                        """)
                .param("province", provinceId)
                .query(AgencyChoice.class)
                .list();
    }

    /**
     * @throws NotFoundException also when the account may not see its province
     */
    public AgencyDetails get(long id) {
        return details(id, Permission.CATALOGUE_READ);
    }

    /** {@link #get} for a form that changes it: whoever may not do that is refused before typing anything. */
    public AgencyDetails getForEditing(long id) {
        return details(id, Permission.CATALOGUE_EDIT);
    }

    /** An agency and those around it. */
    public AgencyPage page(long id) {
        AgencyDetails agency = get(id);
        List<Related> around =
                jdbc.sql("""
                        select r.relation, a.id, a.name from (
                          select 'PARENT' as relation, parent_id as id from agency where id = :id
                          union all select 'CHILD', id from agency where parent_id = :id
                          union all select 'PREDECESSOR', predecessor_id from agency_succession where successor_id = :id
                          union all select 'SUCCESSOR', successor_id from agency_succession where predecessor_id = :id
                        ) r join agency a on a.id = r.id
                        order by r.relation, a.name collate "vi-x-icu", a.id
                        """).param("id", id).query(Related.class).list();
        String province = jdbc.sql("select name from province where id = :id")
                .param("id", agency.provinceId())
                .query(String.class)
                .single();
        return new AgencyPage(agency, province, access.may(Permission.CATALOGUE_EDIT, agency.provinceId()), around);
    }

    @Transactional
    public long create(long provinceId, AgencyCommand command) {
        access.require(Permission.CATALOGUE_EDIT, provinceId);
        rules.check(provinceId, null, command);
        return save(new Agency(provinceId, command, true), command.aliases());
    }

    /**
     * A saved agency counts as confirmed.
     *
     * @throws StaleException when somebody else saved it since the form was opened
     */
    @Transactional
    public void edit(long id, AgencyCommand command) {
        Agency agency = findForChange(id);
        StaleException.check(command.rowVersion(), agency.rowVersion(), "agency " + id);
        rules.check(agency.provinceId(), id, command);
        // Counts as a change even when only aliases change, so that nobody overwrites them unseen.
        entities.lock(agency, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        agency.change(command);
        save(agency, command.aliases());
    }

    /** An agency that an import met is one indeed, with the values it has. */
    @Transactional
    public void confirm(long id) {
        findForChange(id).confirm();
    }

    /**
     * Takes in an agency that an import met; it is listed as unconfirmed until a planner confirms or saves it.
     *
     * @return empty when the words are too many to be a name: they stay with the item, for a person to look at
     */
    @Transactional
    public Optional<Long> createUnconfirmed(long provinceId, AgencyCommand command) {
        access.require(Permission.PLAN_EDIT, provinceId);
        if (command.name().length() > AgencyCommand.LONGEST_NAME) {
            return Optional.empty();
        }
        rules.check(provinceId, null, command);
        return Optional.of(save(new Agency(provinceId, command, false), command.aliases()));
    }

    private StatementSpec found(String sql, AgencyFilter filter) {
        Set<Long> visible = access.provincesWith(Permission.CATALOGUE_READ);
        Long[] asked = visible.stream()
                .filter(id -> filter.provinceId() == null || filter.provinceId().equals(id))
                .toArray(Long[]::new);
        String[] words = Arrays.stream(Texts.searchKey(filter.text()).split(" "))
                .map(word -> "%" + word + "%")
                .toArray(String[]::new);
        return jdbc.sql(sql)
                .param("visible", asked)
                .param("words", words)
                .param("unconfirmed", filter.onlyUnconfirmed());
    }

    private AgencyDetails details(long id, Permission permission) {
        Agency agency = agencies.findById(id).orElseThrow(() -> missing(id));
        access.require(permission, agency.provinceId());
        List<String> spellings =
                aliasesOf(agency).stream().map(AgencyAlias::name).toList();
        return new AgencyDetails(id, agency.provinceId(), agency.isConfirmed(), agency.values(spellings));
    }

    private Agency findForChange(long id) {
        Agency agency = agencies.findById(id).orElseThrow(() -> missing(id));
        access.require(Permission.CATALOGUE_EDIT, agency.provinceId());
        return agency;
    }

    private static NotFoundException missing(long id) {
        return new NotFoundException("agency " + id);
    }

    private List<AgencyAlias> aliasesOf(Agency agency) {
        return aliases.findByProvinceIdAndAgencyIdOrderByName(agency.provinceId(), agency.id());
    }

    private long save(Agency agency, List<String> spellings) {
        Agency saved = Twins.refuse("name", "agency.name.taken", () -> agencies.saveAndFlush(agency));
        Spellings.align(
                aliasesOf(saved),
                AgencyAlias::name,
                spellings,
                aliases::delete,
                AgencyAlias::correct,
                spelling -> add(saved, spelling));
        return saved.id();
    }

    /** Those dropped go first: their names are free again. */
    private void add(Agency agency, String spelling) {
        aliases.flush();
        Twins.refuse(
                "aliases",
                "agency.alias.taken",
                () -> aliases.saveAndFlush(new AgencyAlias(agency.provinceId(), agency.id(), spelling)));
    }

    /** One entry of a list of agencies to choose from. */
    public record AgencyChoice(long id, String name) {}
}
