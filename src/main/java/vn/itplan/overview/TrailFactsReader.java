package vn.itplan.overview;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.itplan.audit.AuditEntry;
import vn.itplan.common.Access;
import vn.itplan.common.Permission;
import vn.itplan.overview.TrailFacts.Fact;
import vn.itplan.overview.TrailFacts.Key;

/** Looks up in one statement the things that a page of the trail names, by object or by the value of a field. */
@Component
class TrailFactsReader {

    private static final String FACTS = """
            select type, id, name, code, plan_id, item_id, project_id, alive from (
              select 'account' as type, id, name, null as code, null::bigint as plan_id, null::bigint as item_id,
                null::bigint as project_id, true as alive from account where id = any (:account)
              union all select 'account-grant', g.id, a.username, null, null, null, null, true
                from account_grant g join account a on a.id = g.account_id where g.id = any (:account_grant)
              union all select 'province', id, name, code, null, null, null, true from province where id = any (:province)
              union all select 'agency', id, name, null, null, null, null, true from agency where id = any (:agency)
              union all select 'funding-source', id, name, null, null, null, null, true
                from funding_source where id = any (:funding_source)
              union all select 'project', id, name, null, null, null, id, true from project where id = any (:project)
              union all select 'project-update', u.id, p.name, null, null, null, p.id, true
                from project_update u join project p on p.id = u.project_id where u.id = any (:project_update)
              union all select 'project-update-disbursement', d.id, p.name, null, null, null, p.id, true
                from project_update_disbursement d join project_update u on u.id = d.update_id
                join project p on p.id = u.project_id where d.id = any (:project_update_disbursement)
              union all select 'plan', id, title, null, id, null, null, true from plan where id = any (:plan)
              union all select 'plan-version', v.id, p.title, null, p.id, null, null, true
                from plan_version v join plan p on p.id = v.plan_id where v.id = any (:plan_version)
              union all select 'stated-figure', id, place, null, plan_id, null, null, deleted_at is null
                from stated_figure where id = any (:stated_figure)
              union all select 'finding', id, place, null, plan_id, null, null, deleted_at is null
                from finding_acceptance where id = any (:finding)
              union all select 'plan-group', id, concat_ws('. ', code, name), null, plan_id, null, null, deleted_at is null
                from plan_group where id = any (:plan_group)
              union all select 'plan-item', id, name, null, plan_id, id, null, deleted_at is null
                from plan_item where id = any (:plan_item)
              union all select 'funding-line', l.id, i.name, null, i.plan_id, i.id, null, i.deleted_at is null
                from funding_line l join plan_item i on i.id = l.item_id where l.id = any (:funding_line)
              union all select 'indicator', id, name, null, plan_id, null, null, deleted_at is null
                from plan_indicator where id = any (:indicator)
              union all select 'indicator-definition', id, name, null, null, null, null, true
                from indicator_definition where id = any (:indicator_definition)
              union all select 'legal-document', id, concat_ws(' ', kind, coalesce(number, subject)), null, null, null, null, true
                from legal_document where id = any (:legal_document)
              union all select 'import', id, sheet, null, plan_id, null, null, true
                from import_run where id = any (:import)) found
            """;
    private static final List<String> TYPES = List.of(
            "account",
            "account-grant",
            "province",
            "agency",
            "funding-source",
            "project",
            "project-update",
            "project-update-disbursement",
            "plan",
            "plan-version",
            "stated-figure",
            "finding",
            "plan-group",
            "plan-item",
            "funding-line",
            "indicator",
            "indicator-definition",
            "legal-document",
            "import");

    private final JdbcClient jdbc;
    private final TrailFields fields;
    private final Access access;

    TrailFactsReader(JdbcClient jdbc, TrailFields fields, Access access) {
        this.jdbc = jdbc;
        this.access = access;
        this.fields = fields;
    }

    TrailFacts read(List<AuditEntry> entries) {
        Map<String, Set<Long>> wanted = new HashMap<>();
        for (AuditEntry entry : entries) {
            want(wanted, "account", entry.accountId());
            want(wanted, "province", entry.provinceId());
            want(wanted, TrailFacts.owner(entry.objectType()), entry.objectId());
            fields.of(entry).forEach(field -> {
                String target = TrailFields.target(entry.objectType(), field.name());
                if (target != null) {
                    want(wanted, target, TrailFields.id(field.from()));
                    want(wanted, target, TrailFields.id(field.to()));
                }
            });
        }
        Map<String, Object> values = TYPES.stream()
                .collect(Collectors.toMap(
                        type -> type.replace('-', '_'),
                        type -> wanted.getOrDefault(type, Set.of()).toArray(Long[]::new)));
        return new TrailFacts(
                jdbc.sql(FACTS).params(values).query(Fact.class).list().stream()
                        .collect(Collectors.toMap(fact -> new Key(fact.type(), fact.id()), fact -> fact)),
                access.mayAnywhere(Permission.ACCOUNT_EDIT));
    }

    private static void want(Map<String, Set<Long>> wanted, String type, @Nullable Long id) {
        if (id != null) {
            wanted.computeIfAbsent(type, none -> new HashSet<>()).add(id);
        }
    }
}
