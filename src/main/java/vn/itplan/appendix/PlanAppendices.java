package vn.itplan.appendix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.appendix.ChosenAppendices.Chosen;
import vn.itplan.audit.AuditTrail;
import vn.itplan.audit.AuditTrail.FieldChange;
import vn.itplan.audit.TraceSubject;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.Plans;

/** The appendices of a plan, assembled from what its current version holds. */
@Service
@Transactional(readOnly = true)
public class PlanAppendices {

    private static final int MOST = 20;

    private final Plans plans;
    private final LayoutCatalogue layouts;
    private final ChosenAppendices chosen;
    private final ContentReader content;
    private final AuditTrail trail;

    PlanAppendices(
            Plans plans, LayoutCatalogue layouts, ChosenAppendices chosen, ContentReader content, AuditTrail trail) {
        this.plans = plans;
        this.layouts = layouts;
        this.chosen = chosen;
        this.content = content;
        this.trail = trail;
    }

    /**
     * The appendix as the tables that every format is written from. One that the plan was issued with is laid out as it
     * was then.
     *
     * @throws NotFoundException when there is no such plan or layout, or the account may not see the plan
     */
    public AssembledAppendix assemble(long planId, String slug, AppendixMode mode) {
        PlanDetails plan = plans.get(planId);
        return assemble(plan, layout(plan, slug, chosen.of(plan.versionId())), mode);
    }

    /** {@link #assemble} for a file that leaves the house, which the trail remembers. */
    @Transactional
    public AssembledAppendix export(long planId, String slug, AppendixMode mode, String format) {
        AssembledAppendix appendix = assemble(planId, slug, mode);
        PlanDetails plan = plans.get(planId);
        trail.record("EXPORTED", subject(plan), slug + "." + format + " " + mode);
        return appendix;
    }

    /** All that the plan prints, in its order. */
    public List<AssembledAppendix> printed(long planId, AppendixMode mode) {
        PlanDetails plan = plans.get(planId);
        List<Chosen> all = chosen.of(plan.versionId());
        return all.stream()
                .map(appendix -> assemble(plan, layout(plan, appendix.slug(), all), mode))
                .toList();
    }

    /** The slugs of what the plan prints, in its order. */
    public List<String> chosen(long planId) {
        return chosen(plans.get(planId));
    }

    /** Of a plan just read. */
    public List<String> chosen(PlanDetails plan) {
        return chosen.of(plan.versionId()).stream().map(Chosen::slug).toList();
    }

    /** What a draft prints from now on, in this order. */
    @Transactional
    public void choose(long planId, List<String> slugs) {
        PlanDetails plan = plans.lockForEditing(planId);
        List<String> wanted = slugs.stream().distinct().toList();
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw new RuleException("appendix.choose.none");
        }
        List<Chosen> before = chosen.of(plan.versionId());
        wanted.forEach(slug -> layout(plan, slug, before));
        chosen.choose(plan, wanted);
        String from = before.stream().map(Chosen::slug).collect(Collectors.joining(", "));
        String to = String.join(", ", wanted);
        if (!from.equals(to)) {
            trail.recordChanges(subject(plan), List.of(new FieldChange("appendices", from, to)));
        }
    }

    private AppendixLayout layout(PlanDetails plan, String slug, List<Chosen> all) {
        Optional<Chosen> found =
                all.stream().filter(appendix -> appendix.slug().equals(slug)).findFirst();
        return found.map(Chosen::layout)
                .or(() -> found.isPresent()
                        ? layouts.kept(slug, plan.provinceId())
                        : layouts.find(slug, plan.provinceId()))
                .orElseThrow(() -> new NotFoundException("appendix layout " + slug));
    }

    private AssembledAppendix assemble(PlanDetails plan, AppendixLayout layout, AppendixMode mode) {
        return AppendixAssembler.assembleAll(content.of(plan, layout.rows()), layout, mode);
    }

    private static TraceSubject subject(PlanDetails plan) {
        return new TraceSubject("plan", plan.id(), plan.values().title(), plan.provinceId(), plan.id());
    }
}
