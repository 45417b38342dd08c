package vn.itplan.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.audit.AuditTrail;
import vn.itplan.common.Access;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;

/** Starts plans: empty, with the usual outline, or from an earlier plan of the province. All of it or nothing is there. */
@Service
@Transactional
public class NewPlans {

    private static final int MOST_OFFERED = 100;

    private final Plans plans;
    private final PlanSections sections;
    private final OutlineTemplates templates;
    private final ContentCopy content;
    private final List<PartCopier> copiers;
    private final FinishedProjects finished;
    private final AuditTrail trail;
    private final Access access;
    private final JdbcClient jdbc;

    NewPlans(
            Plans plans,
            PlanSections sections,
            OutlineTemplates templates,
            ContentCopy content,
            List<PartCopier> copiers,
            FinishedProjects finished,
            AuditTrail trail,
            Access access,
            JdbcClient jdbc) {
        this.plans = plans;
        this.sections = sections;
        this.templates = templates;
        this.content = content;
        this.copiers = copiers;
        this.finished = finished;
        this.trail = trail;
        this.access = access;
        this.jdbc = jdbc;
    }

    /** The plans to start from: those of this kind first, the newest before the older ones. */
    @Transactional(readOnly = true)
    public List<EarlierPlan> earlier(PlanKind kind, @Nullable Long provinceId) {
        Set<Long> mine = access.provincesWith(Permission.PLAN_EDIT);
        boolean one = provinceId != null && mine.contains(provinceId);
        return jdbc.sql("""
                        select p.id, p.province_id, v.id as version_id, p.kind, p.subject, p.first_year, p.last_year,
                          v.number, p.title
                        from plan p join plan_version v on v.plan_id = p.id and v.current
                        where p.province_id = any (:provinces)
                        order by p.kind = :kind desc, p.first_year desc, v.number is null, p.id desc limit :most
                        """)
                .param("provinces", one ? new Long[] {provinceId} : mine.toArray(Long[]::new))
                .param("kind", kind.name())
                .param("most", MOST_OFFERED)
                .query(EarlierPlan.class)
                .list();
    }

    /** How many of each part an earlier plan has to give; parts that it has none of are left out. */
    @Transactional(readOnly = true)
    public Map<CopyPart, Long> offer(EarlierPlan plan) {
        access.require(Permission.PLAN_READ, plan.provinceId());
        Map<CopyPart, Long> offered = new EnumMap<>(CopyPart.class);
        offered.putAll(content.offer(plan.versionId(), finished.of(plan.versionId())));
        copiers.forEach(copier -> offered.putAll(copier.offer(plan)));
        offered.values().removeIf(count -> count == 0);
        return offered;
    }

    /**
     * A new draft.
     *
     * @return the plan's id
     */
    public long start(long provinceId, PlanCommand command, PlanStart start) {
        if (start instanceof PlanStart.Earlier earlier) {
            return from(earlier, provinceId, command);
        }
        long id = plans.create(provinceId, command);
        if (start instanceof PlanStart.Template) {
            sections.fill(id, templates.of(id));
        }
        return id;
    }

    private long from(PlanStart.Earlier earlier, long provinceId, PlanCommand command) {
        PlanDetails source = plans.get(earlier.planId());
        if (source.provinceId() != provinceId) {
            throw RuleException.at("from", "plan.start.other-province");
        }
        long id = plans.create(provinceId, completed(command, source), source.id());
        PlanDetails plan = plans.get(id);
        PlanCopy copy = new PlanCopy(source, plan, earlier.parts(), Map.of());
        PlanCopy carried = copy.with(content.copy(copy, finished.of(source.versionId()), plans.now()));
        copiers.forEach(copier -> copier.copy(carried));
        trail.record("COPIED", plans.readable(id).traceSubject(), copy.source());
        return id;
    }

    /**
     * Who issues it, who gets it and how often it is reported on stay the same, and what the earlier plan fits into, when
     * that lasts into the new plan's years.
     */
    private PlanCommand completed(PlanCommand command, PlanDetails source) {
        Long parent = command.parentId();
        Long formerParent = source.values().parentId();
        boolean isSaid = parent != null || command.parentCited() != null;
        if (!isSaid && formerParent != null && command.kind() == PlanKind.ANNUAL) {
            PlanCommand former = plans.get(formerParent).values();
            boolean lasts = former.firstYear() <= command.firstYear() && command.lastYear() <= former.lastYear();
            parent = lasts ? formerParent : null;
        }
        String issuer = command.issuer() == null ? source.values().issuer() : command.issuer();
        return new PlanCommand(
                command.kind(),
                command.subject(),
                command.title(),
                command.firstYear(),
                command.lastYear(),
                parent,
                command.number(),
                command.issuedOn(),
                issuer,
                command.signatory(),
                command.signatoryTitle(),
                parent == null ? command.parentCited() : null,
                command.byDecision(),
                command.datedText(),
                command.reporting() == null ? source.values().reporting() : command.reporting(),
                command.paper().equals(PlanPaper.USUAL) ? source.values().paper() : command.paper(),
                command.rowVersion());
    }
}
