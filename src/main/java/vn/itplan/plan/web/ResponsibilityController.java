package vn.itplan.plan.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.itplan.agency.Agencies;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Submissions;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.Plans;
import vn.itplan.plan.Responsibilities;
import vn.itplan.plan.ResponsibilityCommand;

/** Who does what for a plan. */
@Controller
@RequestMapping("/plans/{id}/responsibilities")
@Needs(Permission.PLAN_EDIT)
class ResponsibilityController extends EntryController<ResponsibilityForm, ResponsibilityCommand> {

    private final Agencies agencies;

    ResponsibilityController(
            Plans plans, Responsibilities responsibilities, Submissions submissions, Agencies agencies) {
        super(
                plans,
                responsibilities,
                submissions,
                new Kind<>(ResponsibilityForm.class, "responsibilities", "plan.responsibility", "plan/responsibility"));
        this.agencies = agencies;
    }

    @Override
    ResponsibilityForm empty() {
        return ResponsibilityForm.empty();
    }

    @Override
    ResponsibilityForm form(ResponsibilityCommand values) {
        return ResponsibilityForm.of(values);
    }

    @Override
    PlanDetails describe(EntryPages pages, Model model) {
        PlanDetails plan = super.describe(pages, model);
        model.addAttribute("agencies", agencies.choices(plan.provinceId()));
        return plan;
    }
}
