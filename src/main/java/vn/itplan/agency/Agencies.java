package vn.itplan.agency;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
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
              and (:unconfirmed = false or not a.confirmed)
              and (:text = '' or a.search_key like '%' || search_key(:text) || '%' or exists (
                select 1 from agency_alias s
                where s.agency_id = a.id and s.name_key like '%' || search_key(:text) || '%'))
            """;

    private final AgencyRepository agencies;
    private final AgencyAliasRepository aliases;
    private final JdbcClient jdbc;
    private final Access access;

    Agencies(AgencyRepository agencies, AgencyAliasRepository aliases, JdbcClient jdbc, Access access) {
        this.agencies = agencies;
        this.aliases = aliases;
        this.jdbc = jdbc;
        this.access = access;
    }

    /**
     * Agencies of all provinces that the account may see.
     *
     * @param text any part of a name, short name or alias; empty for all
     * @param onlyUnconfirmed only those that an import met and nobody has confirmed
     */
    public Listing<AgencyRow> search(String text, boolean onlyUnconfirmed, int page, int size) {
        Long[] visible = access.provincesWith(Permission.CATALOGUE_READ).toArray(Long[]::new);
        String key = Texts.clean(text);
        long total = jdbc.sql("select count(*) " + FOUND)
                .param("visible", visible)
                .param("text", key)
                .param("unconfirmed", onlyUnconfirmed)
                .query(Long.class)
                .single();
        List<AgencyRow> rows = jdbc.sql(
                        """
                        select a.id, a.name, a.short_name, a.level, a.kind, a.confirmed, p.name as province,
                          (select parent.name from agency parent where parent.id = a.parent_id) as parent,
                          (select string_agg(s.name, '; ' order by s.name collate "vi-x-icu")
                             from agency_alias s where s.agency_id = a.id) as aliases
                        """ + FOUND + " order by a.name collate \"vi-x-icu\", a.id limit :size offset :start")
                .param("visible", visible)
                .param("text", key)
                .param("unconfirmed", onlyUnconfirmed)
                .param("size", size)
                .param("start", (long) page * size)
                .query(AgencyRow.class)
                .list();
        return new Listing<>(rows, page, size, total);
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
        Agency agency = find(id);
        access.require(Permission.CATALOGUE_READ, agency.provinceId());
        List<String> spellings =
                aliasesOf(agency).stream().map(AgencyAlias::name).toList();
        return new AgencyDetails(id, agency.provinceId(), agency.isConfirmed(), agency.values(spellings));
    }

    @Transactional
    public long create(long provinceId, AgencyCommand command) {
        access.require(Permission.CATALOGUE_EDIT, provinceId);
        return save(new Agency(provinceId, command, true), command.aliases());
    }

    /** A saved agency counts as confirmed. */
    @Transactional
    public void edit(long id, AgencyCommand command) {
        Agency agency = find(id);
        access.require(Permission.CATALOGUE_READ, agency.provinceId());
        access.require(Permission.CATALOGUE_EDIT, agency.provinceId());
        StaleException.check(command.rowVersion(), agency.rowVersion(), "agency " + id);
        agency.change(command);
        save(agency, command.aliases());
    }

    /** Takes in an agency that an import met; it is listed as unconfirmed until a planner saves it. */
    @Transactional
    public long createUnconfirmed(long provinceId, AgencyCommand command) {
        access.require(Permission.PLAN_EDIT, provinceId);
        return save(new Agency(provinceId, command, false), command.aliases());
    }

    private Agency find(long id) {
        return agencies.findById(id).orElseThrow(() -> new NotFoundException("agency " + id));
    }

    private List<AgencyAlias> aliasesOf(Agency agency) {
        return aliases.findByProvinceIdAndAgencyIdOrderByName(agency.provinceId(), agency.id());
    }

    private long save(Agency agency, List<String> spellings) {
        Agency saved = Twins.refuse("name", "agency.name.taken", () -> agencies.saveAndFlush(agency));
        Spellings.align(aliasesOf(saved), AgencyAlias::name, spellings, aliases::delete, spelling -> {
            aliases.flush();
            Twins.refuse(
                    "aliases",
                    "agency.alias.taken",
                    () -> aliases.saveAndFlush(new AgencyAlias(saved.provinceId(), saved.id(), spelling)));
        });
        return saved.id();
    }

    /** One entry of a list of agencies to choose from. */
    public record AgencyChoice(long id, String name) {}
}
