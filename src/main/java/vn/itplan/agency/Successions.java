package vn.itplan.agency;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.audit.AuditTrail;
import vn.itplan.common.Access;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;

/**
 * Who took over from whom. One agency may be divided among several and several may become one; the old ones keep their
 * names, since old papers do.
 */
@Service
@Transactional
public class Successions {

    private final AgencyRepository agencies;
    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Access access;

    Successions(AgencyRepository agencies, JdbcClient jdbc, AuditTrail trail, Access access) {
        this.agencies = agencies;
        this.jdbc = jdbc;
        this.trail = trail;
        this.access = access;
    }

    /** Nothing happens when it is known already. */
    public void add(long predecessorId, long successorId) {
        Agency predecessor = find(predecessorId);
        access.require(Permission.CATALOGUE_EDIT, predecessor.provinceId());
        Agency successor = agencies.findById(successorId)
                .filter(agency -> agency.provinceId() == predecessor.provinceId())
                .orElseThrow(() -> RuleException.at("successor", "form.error.choose"));
        if (comesAfter(successorId, predecessorId)) {
            throw RuleException.at("successor", "agency.successor.circle");
        }
        int added = jdbc.sql("""
                        insert into agency_succession (province_id, predecessor_id, successor_id)
                        values (:province, :predecessor, :successor) on conflict do nothing
                        """)
                .param("province", predecessor.provinceId())
                .param("predecessor", predecessorId)
                .param("successor", successorId)
                .update();
        if (added > 0) {
            trail.record(
                    "SUCCESSOR_ADDED",
                    predecessor.traceSubject(),
                    successor.traceSubject().name());
        }
    }

    /** Nothing happens when it is not known. */
    public void remove(long predecessorId, long successorId) {
        Agency predecessor = find(predecessorId);
        access.require(Permission.CATALOGUE_EDIT, predecessor.provinceId());
        int removed = jdbc.sql("""
                        delete from agency_succession
                        where province_id = :province and predecessor_id = :predecessor and successor_id = :successor
                        """)
                .param("province", predecessor.provinceId())
                .param("predecessor", predecessorId)
                .param("successor", successorId)
                .update();
        if (removed > 0) {
            trail.record(
                    "SUCCESSOR_REMOVED",
                    predecessor.traceSubject(),
                    find(successorId).traceSubject().name());
        }
    }

    /** Whether the one is the other or took over from it, over however many steps. */
    private boolean comesAfter(long earlierId, long laterId) {
        return jdbc.sql("""
                        with recursive later(id) as (
                          select cast(:earlier as bigint)
                          union
                          select s.successor_id from agency_succession s join later on s.predecessor_id = later.id)
                        select exists (select 1 from later where id = :later)
                        """)
                .param("earlier", earlierId)
                .param("later", laterId)
                .query(Boolean.class)
                .single();
    }

    private Agency find(long id) {
        return agencies.findById(id).orElseThrow(() -> new NotFoundException("agency " + id));
    }
}
