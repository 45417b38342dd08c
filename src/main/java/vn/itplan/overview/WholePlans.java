package vn.itplan.overview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.funding.StatedSum;
import vn.itplan.funding.StatedSums;
import vn.itplan.overview.WholePlan.LegalBasis;
import vn.itplan.overview.WholePlan.OutlineTitle;
import vn.itplan.overview.WholePlan.Parent;
import vn.itplan.overview.WholePlan.RegisterState;
import vn.itplan.overview.WholePlan.StatedTotal;
import vn.itplan.plan.CitationRow;
import vn.itplan.plan.Citations;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanSections;
import vn.itplan.plan.Plans;
import vn.itplan.plan.SectionRow;

/** Puts a plan together for those who want all of it at once. */
@Service
@Transactional(readOnly = true)
public class WholePlans {

    /** More than any plan cites. */
    private static final int ALL = 2000;

    private final PlanCatalogue catalogue;
    private final Plans plans;
    private final Citations citations;
    private final PlanSections sections;
    private final StatedSums sums;
    private final JdbcClient jdbc;

    WholePlans(
            PlanCatalogue catalogue,
            Plans plans,
            Citations citations,
            PlanSections sections,
            StatedSums sums,
            JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.plans = plans;
        this.citations = citations;
        this.sections = sections;
        this.sums = sums;
        this.jdbc = jdbc;
    }

    /**
     * @throws vn.itplan.common.NotFoundException also when the account may not see its province
     */
    public WholePlan get(long planId) {
        PlanSummary summary = catalogue.get(planId);
        PlanCommand values = plans.get(planId).values();
        return new WholePlan(
                summary,
                values,
                parent(values.parentId()),
                citations.list(planId, 0, ALL).items().stream()
                        .map(WholePlans::basis)
                        .toList(),
                sections.list(planId).stream().map(WholePlans::title).toList(),
                sums.list(planId).stream().map(WholePlans::stated).toList());
    }

    /** Of the same province, as the foreign key has it. */
    private @Nullable Parent parent(@Nullable Long id) {
        if (id == null) {
            return null;
        }
        List<Parent> found = jdbc.sql("""
                        select p.id, v.number, p.title from plan p
                        join plan_version v on v.plan_id = p.id and v.current where p.id = :id
                        """).param("id", id).query(Parent.class).list();
        return found.isEmpty() ? null : found.get(0);
    }

    private static LegalBasis basis(CitationRow citation) {
        return new LegalBasis(
                citation.role(),
                citation.kind(),
                citation.number(),
                citation.issuedOn(),
                citation.issuer(),
                citation.subject(),
                citation.note(),
                state(citation),
                citation.documentId(),
                citation.replacedBy());
    }

    private static RegisterState state(CitationRow citation) {
        if (citation.documentId() == null) {
            return RegisterState.UNLINKED;
        }
        if (citation.endedOn() != null) {
            return RegisterState.NO_LONGER_IN_FORCE;
        }
        return citation.agrees() ? RegisterState.AGREES : RegisterState.DIFFERS;
    }

    private static OutlineTitle title(SectionRow section) {
        return new OutlineTitle(
                section.depth(),
                section.number().isEmpty() ? null : section.number(),
                section.heading(),
                section.kind());
    }

    private static StatedTotal stated(StatedSum sum) {
        return new StatedTotal(
                sum.groupTitle(),
                sum.year(),
                sum.source(),
                sum.stage(),
                sum.amount(),
                sum.text(),
                sum.place(),
                sum.computed(),
                sum.difference());
    }
}
