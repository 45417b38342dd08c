package vn.itplan.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.itplan.common.RuleException;
import vn.itplan.common.Texts;

/** What must hold of an agency beside the others of its province; the database keeps the rest. */
@Component
class AgencyRules {

    private final JdbcClient jdbc;

    AgencyRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param id null for a new one
     * @throws RuleException at the field that breaks a rule
     */
    void check(long provinceId, @Nullable Long id, AgencyCommand command) {
        checkPeriod(command.validFrom(), command.validTo());
        if (command.parentId() != null) {
            checkParent(provinceId, id, command.parentId());
        }
        checkNames(provinceId, id, command);
    }

    private static void checkPeriod(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null && to.isBefore(from)) {
            throw RuleException.at("validTo", "agency.valid-to.early");
        }
    }

    /** An agency stands under one of its own province, and never under itself. */
    private void checkParent(long provinceId, @Nullable Long id, long parentId) {
        List<Long> way = jdbc.sql("""
                        with recursive way(id, parent_id) as (
                          select id, parent_id from agency where province_id = :province and id = :parent
                          union
                          select a.id, a.parent_id from agency a join way on a.id = way.parent_id)
                        select id from way
                        """)
                .param("province", provinceId)
                .param("parent", parentId)
                .query(Long.class)
                .list();
        if (way.isEmpty()) {
            throw RuleException.at("parentId", "form.error.choose");
        }
        if (id != null && way.contains(id)) {
            throw RuleException.at("parentId", "agency.parent.circle");
        }
    }

    /**
     * No two agencies that exist at the same time answer to one name, whether it is their name, short name or alias;
     * an alias is never shared, not even with an agency that has ended.
     */
    private void checkNames(long provinceId, @Nullable Long id, AgencyCommand command) {
        List<String> fields = new ArrayList<>(List.of("name"));
        List<String> texts = new ArrayList<>(List.of(command.name()));
        if (command.shortName() != null) {
            fields.add("shortName");
            texts.add(command.shortName());
        }
        command.aliases().forEach(alias -> {
            fields.add("aliases");
            texts.add(alias);
        });
        for (int i = 0; i < texts.size(); i++) {
            if (Texts.searchKey(texts.get(i)).isEmpty()) {
                throw RuleException.at(fields.get(i), "agency.name.no-letters", texts.get(i));
            }
        }
        jdbc.sql("""
                        select wanted.field, wanted.text, a.name
                        from unnest(cast(:fields as text[]), cast(:texts as text[])) with ordinality
                          as wanted(field, text, position)
                        join (
                          select id as agency_id, 'name' as field, name_key as key from agency where province_id = :province
                          union all
                          select id, 'shortName', search_key(short_name) from agency
                          where province_id = :province and short_name is not null
                          union all
                          select agency_id, 'aliases', name_key from agency_alias where province_id = :province
                        ) taken on taken.key = search_key(wanted.text)
                        join agency a on a.id = taken.agency_id
                        where a.id <> :id
                          and (:current and a.valid_to is null or wanted.field = 'aliases' and taken.field = 'aliases')
                        order by wanted.position, a.id limit 1
                        """)
                .param("fields", fields.toArray(String[]::new))
                .param("texts", texts.toArray(String[]::new))
                .param("province", provinceId)
                .param("id", id == null ? 0 : id)
                .param("current", command.validTo() == null)
                .query(Taken.class)
                .optional()
                .ifPresent(taken -> {
                    throw RuleException.at(taken.field(), "agency.name.used", taken.text(), taken.name());
                });
    }

    record Taken(String field, String text, String name) {}
}
