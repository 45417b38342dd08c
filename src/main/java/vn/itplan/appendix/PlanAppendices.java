package vn.itplan.appendix;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.audit.AuditTrail;
import vn.itplan.audit.TraceSubject;
import vn.itplan.common.NotFoundException;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.Plans;

/** The appendices of a plan, assembled from what its current version holds. */
@Service
@Transactional(readOnly = true)
public class PlanAppendices {

    private final Plans plans;
    private final AppendixLayouts layouts;
    private final ContentReader content;
    private final AuditTrail trail;

    PlanAppendices(Plans plans, AppendixLayouts layouts, ContentReader content, AuditTrail trail) {
        this.plans = plans;
        this.layouts = layouts;
        this.content = content;
        this.trail = trail;
    }

    /**
     * The appendix as the tables that every format is written from.
     *
     * @throws NotFoundException when there is no such plan or layout, or the account may not see the plan
     */
    public AssembledAppendix assemble(long planId, String slug, AppendixMode mode) {
        PlanDetails plan = plans.get(planId);
        AppendixLayout layout = layouts.find(slug).orElseThrow(() -> new NotFoundException("appendix layout " + slug));
        return assemble(plan, layout, mode);
    }

    /** {@link #assemble} for a file that leaves the house, which the trail remembers. */
    @Transactional
    public AssembledAppendix export(long planId, String slug, AppendixMode mode, String format) {
        AssembledAppendix appendix = assemble(planId, slug, mode);
        PlanDetails plan = plans.get(planId);
        trail.record(
                "EXPORTED",
                new TraceSubject("plan", planId, plan.values().title(), plan.provinceId(), planId),
                slug + "." + format + " " + mode);
        return appendix;
    }

    private AssembledAppendix assemble(PlanDetails plan, AppendixLayout layout, AppendixMode mode) {
        return AppendixAssembler.assembleAll(content.of(plan, layout.rows()), layout, mode);
    }
}
