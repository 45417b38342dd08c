package vn.itplan.plan.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.itplan.agency.Agencies;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Submissions;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.Plans;
import vn.itplan.plan.ServiceTargetCommand;
import vn.itplan.plan.ServiceTargets;

/** The public services that a plan wants to be had online. */
@Controller
@RequestMapping("/plans/{id}/services")
@Needs(Permission.PLAN_EDIT)
class ServiceTargetController extends EntryController<ServiceTargetForm, ServiceTargetCommand> {

    private final Agencies agencies;

    ServiceTargetController(Plans plans, ServiceTargets targets, Submissions submissions, Agencies agencies) {
        super(
                plans,
                targets,
                submissions,
                new Kind<>(ServiceTargetForm.class, "services", "plan.service", "plan/service"));
        this.agencies = agencies;
    }

    @ModelAttribute("levels")
    List<Choice> levels() {
        return Stream.of("1", "2", "3", "4")
                .map(level -> new Choice(level, level))
                .toList();
    }

    @Override
    ServiceTargetForm empty() {
        return ServiceTargetForm.empty();
    }

    @Override
    ServiceTargetForm form(ServiceTargetCommand values) {
        return ServiceTargetForm.of(values);
    }

    @Override
    PlanDetails describe(EntryPages pages, Model model) {
        PlanDetails plan = super.describe(pages, model);
        model.addAttribute("agencies", agencies.choices(plan.provinceId()));
        return plan;
    }
}
