package vn.itplan.reconciliation;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.itplan.funding.SourceChanging;
import vn.itplan.legal.LegalDocumentChanging;
import vn.itplan.plan.PlanContentChanging;

/**
 * Counts every change of what the checks of a plan look at, in its transaction. Changing a plan concerns also the annual
 * plans that are held against it, changing a catalogue all plans that use the entry: hundreds perhaps, so that they are
 * marked here by one statement, and counted again when somebody looks at them.
 */
@Component
class ChangeCounter {

    private final JdbcClient jdbc;

    ChangeCounter(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PlanContentChanging changing) {
        count("""
                select p.id, p.province_id, 1 from plan p where p.id = :id or p.parent_id = :id
                  or p.kind = 'ANNUAL' and p.parent_id is null and exists (
                    select from plan q where q.id = :id and q.province_id = p.province_id and q.kind <> 'ANNUAL'
                      and p.first_year between q.first_year and q.last_year)
                """, changing.planId());
    }

    @EventListener
    void on(SourceChanging changing) {
        count("""
                select p.id, p.province_id, 1 from plan p join plan_version v on v.plan_id = p.id and v.current
                where p.province_id = (select s.province_id from funding_source s where s.id = :id) and (
                  exists (select from funding_line l
                    where l.version_id = v.id and l.source_id = :id and l.deleted_at is null)
                  or exists (select from stated_figure f
                    where f.version_id = v.id and f.source_id = :id and f.deleted_at is null))
                """, changing.sourceId());
    }

    @EventListener
    void on(LegalDocumentChanging changing) {
        count("""
                select p.id, p.province_id, 1 from plan p join plan_version v on v.plan_id = p.id and v.current
                where exists (select from plan_citation c
                  join legal_document d on d.id = c.document_id and :id in (d.id, d.replaced_by_id)
                  where c.version_id = v.id and c.deleted_at is null)
                """, changing.documentId());
    }

    /** Rows are taken in one order, so that two changes never wait for each other. */
    private void count(String plans, long id) {
        jdbc.sql("insert into plan_check (plan_id, province_id, changes) " + plans + """
                         order by p.id on conflict (plan_id) do update set changes = plan_check.changes + 1
                        """)
                .param("id", id)
                .update();
    }
}
