package vn.itplan.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
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
import vn.itplan.plan.EditPresence;
import vn.itplan.plan.EditPresence.Kind;
import vn.itplan.plan.GroupCategory;
import vn.itplan.plan.GroupCommand;
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
    private final EditPresence presence;
    private final Submissions submissions;
    private final Choices choices;

    GroupController(Plans plans, PlanGroups groups, EditPresence presence, Submissions submissions, Choices choices) {
        this.plans = plans;
        this.groups = groups;
        this.presence = presence;
        this.submissions = submissions;
        this.choices = choices;
    }

    @GetMapping("/new")
    String empty(@PathVariable long id, ResumedForm resumed, Model model) {
        describe(id, model);
        model.addAttribute(Forms.NAME, resumed.orElse(GroupForm.class, GroupForm::empty));
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
        describe(id, model);
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
        describe(id, model);
        model.addAttribute(Forms.NAME, resumed.orElse(GroupForm.class, () -> GroupForm.of(groups.get(id, groupId))));
        model.addAttribute("others", presence.openedGroup(groupId));
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
        describe(id, model);
        GroupCommand command = form.command(new FieldReader(result));
        String next = Forms.submit(result, response, model, VIEW, () -> GroupForm.of(groups.get(id, groupId)), () -> {
            groups.edit(id, groupId, command);
            presence.closed(Kind.GROUP, groupId);
            Notice.success("plan.group.saved").after(redirect);
            return table(id);
        });
        if (next.equals(VIEW)) {
            model.addAttribute("others", presence.openedGroup(groupId));
        }
        return next;
    }

    @PostMapping("/{groupId}/delete")
    String delete(@PathVariable long id, @PathVariable long groupId, RedirectAttributes redirect) {
        groups.delete(id, groupId);
        Notice.success("plan.group.deleted").after(redirect);
        return table(id);
    }

    @ModelAttribute("categories")
    List<Choice> categories() {
        return choices.of(GroupCategory.class, "plan.category");
    }

    private void describe(long id, Model model) {
        model.addAttribute("plan", plans.getForEditing(id));
        model.addAttribute("groups", PlanChoices.groups(groups.choices(id)));
    }

    private static String table(long id) {
        return "redirect:/plans/" + id + "/projects";
    }
}
