package vn.itplan.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.Choices;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanSubject;
import vn.itplan.plan.Plans;
import vn.itplan.plan.ReportingCycle;
import vn.itplan.plan.StartObjections;

/** Changes the facts of a plan and moves its status. */
@Controller
@Needs(Permission.PLAN_EDIT)
class PlanFormController {

    static final String VIEW = "plan/edit";

    private final Plans plans;
    private final Choices choices;
    private final StartObjections objections;

    PlanFormController(Plans plans, Choices choices, StartObjections objections) {
        this.plans = plans;
        this.choices = choices;
        this.objections = objections;
    }

    @GetMapping("/plans/{id}/edit")
    String edit(@PathVariable long id, ResumedForm resumed, Model model) {
        PlanDetails plan = plans.getForEditing(id);
        model.addAttribute("parents", parents(plan));
        model.addAttribute(Forms.NAME, resumed.orElse(PlanForm.class, () -> PlanForm.of(plan.values())));
        return VIEW;
    }

    @PostMapping("/plans/{id}/edit")
    String save(
            @PathVariable long id,
            @ModelAttribute(Forms.NAME) PlanForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PlanDetails plan = plans.getForEditor(id);
        Forms.require(plan.status().isEditable(), result, "plan.not-editable");
        model.addAttribute("parents", parents(plan));
        PlanCommand command = form.command(new FieldReader(result));
        return Forms.submit(
                result, response, model, VIEW, () -> PlanForm.of(plans.get(id).values()), () -> {
                    plans.edit(id, command);
                    Notice.success("plan.saved").after(redirect);
                    return "redirect:/plans/" + id;
                });
    }

    @PostMapping("/plans/{id}/status")
    String move(
            @PathVariable long id,
            @RequestParam String to,
            @RequestParam(defaultValue = "false") boolean confirmed,
            RedirectAttributes redirect) {
        if (to.equals("IN_EXECUTION")) {
            plans.getForEditor(id);
            if (!confirmed && objections.any(id)) {
                return "redirect:/plans/" + id + "/reconciliation/start";
            }
        }
        switch (to) {
            case "IN_EXECUTION" -> plans.startExecution(id);
            case "CLOSED" -> plans.close(id);
            case "DRAFT" -> plans.backToDraft(id);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Notice.success("plan.status.moved").after(redirect);
        return "redirect:/plans/" + id;
    }

    @ModelAttribute("kinds")
    List<Choice> kinds() {
        return choices.of(PlanKind.class, "plan.kind");
    }

    @ModelAttribute("subjects")
    List<Choice> subjects() {
        return choices.of(PlanSubject.class, "plan.subject");
    }

    @ModelAttribute("cycles")
    List<Choice> cycles() {
        return choices.of(ReportingCycle.class, "plan.reporting");
    }

    private List<Choice> parents(PlanDetails plan) {
        return plans.parentsFor(plan).stream()
                .map(parent -> Choice.of(parent.id(), parent.name()))
                .toList();
    }
}
