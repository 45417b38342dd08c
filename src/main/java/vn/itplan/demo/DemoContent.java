package vn.itplan.demo;

import static vn.itplan.demo.DemoFiles.all;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.legal.LegalDocumentRow;
import vn.itplan.legal.LegalDocuments;
import vn.itplan.plan.CitationCommand;
import vn.itplan.plan.Citations;
import vn.itplan.plan.PastResultCommand;
import vn.itplan.plan.PastResultCommand.PastMoney;
import vn.itplan.plan.PastResults;
import vn.itplan.plan.Plans;
import vn.itplan.plan.Responsibilities;
import vn.itplan.plan.ResponsibilityCommand;
import vn.itplan.plan.ServiceTargetCommand;
import vn.itplan.plan.ServiceTargets;

/** Gives a draft of the demonstration its legal bases, past results, services and responsibilities. */
@Component
class DemoContent {

    private final Plans plans;
    private final LegalDocuments documents;
    private final Citations citations;
    private final PastResults results;
    private final ServiceTargets services;
    private final Responsibilities responsibilities;

    DemoContent(
            Plans plans,
            LegalDocuments documents,
            Citations citations,
            PastResults results,
            ServiceTargets services,
            Responsibilities responsibilities) {
        this.plans = plans;
        this.documents = documents;
        this.citations = citations;
        this.results = results;
        this.services = services;
        this.responsibilities = responsibilities;
    }

    void add(long plan, DemoPlan.Content content) {
        long province = plans.get(plan).provinceId();
        for (DemoPlan.Cited cited : all(content.citations())) {
            citations.add(plan, command(province, cited));
        }
        for (DemoPlan.Past past : all(content.past())) {
            results.add(plan, command(past));
        }
        for (DemoPlan.Service service : all(content.services())) {
            services.add(
                    plan,
                    new ServiceTargetCommand(
                            service.name(),
                            service.level(),
                            service.agency(),
                            service.deadlineText(),
                            service.deadline(),
                            null,
                            0));
        }
        for (DemoPlan.Duty duty : all(content.responsibilities())) {
            responsibilities.add(plan, new ResponsibilityCommand(duty.agency(), duty.duty(), duty.deadline(), null, 0));
        }
    }

    private CitationCommand command(long province, DemoPlan.Cited cited) {
        Long document = documents
                .meant(province, cited.kind(), cited.number(), cited.issuedOn(), cited.subject())
                .map(LegalDocumentRow::id)
                .orElse(null);
        return new CitationCommand(
                cited.role(),
                cited.kind(),
                cited.number(),
                cited.issuedOn(),
                cited.issuer(),
                cited.subject(),
                cited.note(),
                document,
                0);
    }

    private static PastResultCommand command(DemoPlan.Past past) {
        List<PastMoney> amounts = all(past.money()).stream()
                .map(money -> new PastMoney(
                        money.year(),
                        money.source(),
                        money.stage() == null ? FundingStage.PLANNED : money.stage(),
                        Money.ofDong(money.amount())))
                .toList();
        return new PastResultCommand(
                past.heading(),
                past.name(),
                past.period(),
                past.total() == null ? null : Money.ofDong(past.total()),
                past.rateUnit(),
                past.status(),
                past.outcome(),
                past.decision(),
                past.note(),
                amounts,
                0);
    }
}
