package vn.itplan.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
import vn.itplan.common.web.Submissions;
import vn.itplan.plan.Direction;
import vn.itplan.plan.EditPresence;
import vn.itplan.plan.EditPresence.Kind;
import vn.itplan.plan.GroupCategory;
import vn.itplan.plan.GroupCommand;
import vn.itplan.plan.GroupOrder;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.PlanGroups;
import vn.itplan.plan.Plans;

/** The groups of a plan through plain forms. */
@Controller
@RequestMapping("/plans/{id}/groups")
@Needs(Permission.PLAN_EDIT)
class GroupController {

    private static final String VIEW = "plan/group";

    private final Plans plans;
    private final PlanGroups groups;
    private final GroupOrder order;
    private final EditPresence presence;
    private final Submissions submissions;
    private final Choices choices;

    GroupController(
            Plans plans,
            PlanGroups groups,
            GroupOrder order,
            EditPresence presence,
            Submissions submissions,
            Choices choices) {
        this.plans = plans;
        this.groups = groups;
        this.order = order;
        this.presence = presence;
        this.submissions = submissions;
        this.choices = choices;
    }

    @GetMapping("/new")
    String empty(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String parent,
            ResumedForm resumed,
            Model model) {
        describe(plans.getForEditing(id), model);
        model.addAttribute(Forms.NAME, resumed.orElse(GroupForm.class, () -> GroupForm.empty(parent)));
        return VIEW;
    }

    @PostMapping("/new")
    String create(
            @PathVariable long id,
            @ModelAttribute(Forms.NAME) GroupForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PlanDetails plan = plans.getForEditor(id);
        Forms.require(plan.status().isEditable(), result, "plan.not-editable");
        describe(plan, model);
        GroupCommand command = form.command(new FieldReader(result));
        return Forms.submit(result, response, VIEW, () -> {
            String location = submissions.once(form.once(), () -> {
                groups.add(id, command);
                return table(id);
            });
            Notice.success("plan.group.saved").after(redirect);
            return location;
        });
    }

    @GetMapping("/{groupId}")
    String edit(@PathVariable long id, @PathVariable long groupId, ResumedForm resumed, Model model) {
        PlanDetails plan = plans.getForEditing(id);
        describe(plan, model);
        model.addAttribute(Forms.NAME, resumed.orElse(GroupForm.class, () -> GroupForm.of(groups.get(plan, groupId))));
        model.addAttribute("others", presence.opened(plan, Kind.GROUP, groupId));
        return VIEW;
    }

    @PostMapping("/{groupId}")
    String save(
            @PathVariable long id,
            @PathVariable long groupId,
            @ModelAttribute(Forms.NAME) GroupForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PlanDetails plan = plans.getForEditor(id);
        Forms.require(plan.status().isEditable(), result, "plan.not-editable");
        describe(plan, model);
        GroupCommand command = form.command(new FieldReader(result));
        String next = Forms.submit(result, response, model, VIEW, () -> GroupForm.of(groups.get(id, groupId)), () -> {
            groups.edit(id, groupId, command);
            presence.closed(Kind.GROUP, groupId);
            Notice.success("plan.group.saved").after(redirect);
            return table(id);
        });
        if (next.equals(VIEW)) {
            model.addAttribute("others", presence.opened(plan, Kind.GROUP, groupId));
        }
        return next;
    }

    @PostMapping("/{groupId}/delete")
    String delete(
            @PathVariable long id,
            @PathVariable long groupId,
            @RequestParam(defaultValue = "0") int page,
            RedirectAttributes redirect) {
        groups.delete(id, groupId);
        Notice.success("plan.group.deleted")
                .offering("plan.item.restore", "/plans/" + id + "/groups/" + groupId + "/restore")
                .after(redirect);
        return PlanTableAddress.page(id, page);
    }

    @PostMapping("/{groupId}/restore")
    String restore(@PathVariable long id, @PathVariable long groupId, RedirectAttributes redirect) {
        groups.restore(id, groupId);
        Notice.success("plan.group.restored").after(redirect);
        return PlanTableAddress.group(id, groupId, 0);
    }

    @PostMapping("/{groupId}/move")
    String move(
            @PathVariable long id,
            @PathVariable long groupId,
            @RequestParam String to,
            @RequestParam(defaultValue = "0") int page,
            RedirectAttributes redirect) {
        plans.getForEditing(id);
        switch (to) {
            case "up" -> order.step(id, groupId, Direction.UP);
            case "down" -> order.step(id, groupId, Direction.DOWN);
            case "in" -> order.moveIn(id, groupId);
            case "out" -> order.moveOut(id, groupId);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Notice.success("plan.group.moved").after(redirect);
        return PlanTableAddress.group(id, groupId, page);
    }

    @ModelAttribute("categories")
    List<Choice> categories() {
        return choices.of(GroupCategory.class, "plan.category");
    }

    private void describe(PlanDetails plan, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("groups", PlanChoices.groups(groups.choices(plan)));
    }

    private static String table(long id) {
        return "redirect:/plans/" + id + "/projects";
    }
}
