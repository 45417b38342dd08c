package vn.itplan.plan.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.itplan.common.FundingStage;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.Choices;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Submissions;
import vn.itplan.plan.PastResultCommand;
import vn.itplan.plan.PastResults;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.Plans;

/** What a plan reports of the period before it. */
@Controller
@RequestMapping("/plans/{id}/past-results")
@Needs(Permission.PLAN_EDIT)
class PastResultController extends EntryController<PastResultForm, PastResultCommand> {

    private final Choices choices;

    PastResultController(Plans plans, PastResults results, Submissions submissions, Choices choices) {
        super(
                plans,
                results,
                submissions,
                new Kind<>(PastResultForm.class, "past-results", "plan.past", "plan/past-result"));
        this.choices = choices;
    }

    @ModelAttribute("stages")
    List<Choice> stages() {
        return choices.of(FundingStage.class, "funding.stage");
    }

    /** Papers print the past to the đồng. */
    @Override
    PastResultForm empty() {
        return PastResultForm.empty(MoneyUnit.DONG);
    }

    @Override
    PastResultForm form(PastResultCommand values) {
        return PastResultForm.of(values, MoneyUnit.DONG);
    }

    @Override
    PlanDetails describe(EntryPages pages, Model model) {
        PlanDetails plan = super.describe(pages, model);
        model.addAttribute("moneyUnit", MoneyUnit.DONG);
        return plan;
    }
}
