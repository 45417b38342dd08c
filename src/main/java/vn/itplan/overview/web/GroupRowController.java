package vn.itplan.overview.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.itplan.common.Permission;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.plan.GroupCommand;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.PlanGroups;
import vn.itplan.plan.Plans;

/** The row of a group, renamed in its place. Where it stands is changed by the menu of the row, the rest by its form. */
@Controller
@RequestMapping("/plans/{id}/groups/{groupId}/row")
@Needs(Permission.PLAN_EDIT)
class GroupRowController {

    private static final String ROW = "overview/row-edit :: group";
    private static final String SAVED = "overview/rows :: saved-group";

    private final PlanGroups groups;
    private final Plans plans;
    private final TablePage page;

    GroupRowController(PlanGroups groups, Plans plans, TablePage page) {
        this.groups = groups;
        this.plans = plans;
        this.page = page;
    }

    /** The two words of a group that stand in its row. */
    public record GroupRowForm(
            @Nullable String code,
            @Nullable String name,
            @Nullable String version) {

        static GroupRowForm of(GroupCommand group) {
            return new GroupRowForm(group.code(), group.name(), String.valueOf(group.rowVersion()));
        }

        GroupCommand command(FieldReader in, GroupCommand group) {
            return new GroupCommand(
                    group.parentId(),
                    in.optionalText("code", code, 20),
                    in.text("name", name, 1000),
                    group.category(),
                    FieldReader.version(version));
        }
    }

    @GetMapping
    String row(
            @ModelAttribute("planHead") PlanHead head,
            @PathVariable long id,
            @PathVariable long groupId,
            @RequestParam(required = false) @Nullable String edit,
            ResumedForm resumed,
            HtmxRequest htmx,
            Model model) {
        plans.getForEditing(id);
        if (edit == null && !resumed.isPresent()) {
            return shown(head, groupId, htmx, model);
        }
        model.addAttribute(
                Forms.NAME, resumed.orElse(GroupRowForm.class, () -> GroupRowForm.of(groups.get(id, groupId))));
        return view(head, htmx, model);
    }

    @PostMapping
    String save(
            @ModelAttribute("planHead") PlanHead head,
            @PathVariable long id,
            @PathVariable long groupId,
            @ModelAttribute(Forms.NAME) GroupRowForm form,
            BindingResult result,
            HtmxRequest htmx,
            Model model,
            HttpServletResponse response) {
        PlanDetails plan = plans.getForEditor(id);
        Forms.require(plan.status().isEditable(), result, "plan.not-editable");
        GroupCommand command = form.command(new FieldReader(result), groups.get(id, groupId));
        String saved =
                Forms.submit(result, response, model, ROW, () -> GroupRowForm.of(groups.get(id, groupId)), () -> {
                    groups.edit(id, groupId, command);
                    return shown(head, groupId, htmx, model);
                });
        return saved.equals(ROW) ? view(head, htmx, model) : saved;
    }

    private String shown(PlanHead head, long groupId, HtmxRequest htmx, Model model) {
        if (!htmx.isHtmxRequest()) {
            return "redirect:/plans/" + head.plan().id() + "/projects#group-" + groupId;
        }
        page.group(head, groupId, model);
        return SAVED;
    }

    private String view(PlanHead head, HtmxRequest htmx, Model model) {
        return htmx.isHtmxRequest() ? ROW : page.whole(head, null, null, model);
    }
}
