package vn.itplan.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.CurrentUser.Actor;
import vn.itplan.common.ForbiddenException;

/**
 * What people type into sections before they save: kept by itself while they write, each for its own account, so that a
 * lost network or a closed window costs nothing. It is no change of the plan, so the trail has no word of it.
 */
@Service
@Transactional
public class SectionDrafts {

    private final Plans plans;
    private final PlanSections sections;
    private final CurrentUser user;
    private final JdbcClient jdbc;

    SectionDrafts(Plans plans, PlanSections sections, CurrentUser user, JdbcClient jdbc) {
        this.plans = plans;
        this.sections = sections;
        this.user = user;
        this.jdbc = jdbc;
    }

    /**
     * @param rowVersion the version of the section that the text was begun from
     */
    public record Draft(String body, int rowVersion, Instant savedAt) {}

    @Transactional(readOnly = true)
    public Optional<Draft> mine(long sectionId) {
        return jdbc.sql("""
                        select body, row_version, saved_at from plan_section_draft
                        where section_id = ? and account_id = ?
                        """).param(sectionId).param(me()).query(Draft.class).optional();
    }

    /**
     * Keeps the text in place of what was kept before.
     *
     * @return when
     */
    public Instant keep(long planId, long sectionId, String body, int rowVersion) {
        long province = plans.getForEditing(planId).provinceId();
        sections.get(planId, sectionId);
        Instant now = plans.now();
        jdbc.sql("""
                insert into plan_section_draft (province_id, section_id, account_id, row_version, body, saved_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (section_id, account_id)
                do update set row_version = excluded.row_version, body = excluded.body, saved_at = excluded.saved_at
                """)
                .param(province)
                .param(sectionId)
                .param(me())
                .param(rowVersion)
                .param(body)
                .param(Timestamp.from(now))
                .update();
        return now;
    }

    /** After the text was saved, or when the person wants the saved one back. */
    public void discard(long planId, long sectionId) {
        plans.getForEditing(planId);
        jdbc.sql("delete from plan_section_draft where section_id = ? and account_id = ?")
                .param(sectionId)
                .param(me())
                .update();
    }

    private long me() {
        return user.actor().map(Actor::accountId).orElseThrow(() -> new ForbiddenException("nobody is signed in"));
    }
}
