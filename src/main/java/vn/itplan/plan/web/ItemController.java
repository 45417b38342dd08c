package vn.itplan.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.agency.Agencies;
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
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.ItemKind;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.PlanGroups;
import vn.itplan.plan.PlanItems;
import vn.itplan.plan.Plans;

/** The items of a plan through plain forms. Their money has forms of its own. */
@Controller
@RequestMapping("/plans/{id}/projects")
@Needs(Permission.PLAN_EDIT)
class ItemController {

    private static final String VIEW = "plan/item-edit";

    private final Plans plans;
    private final PlanGroups groups;
    private final PlanItems items;
    private final Agencies agencies;
    private final EditPresence presence;
    private final Submissions submissions;
    private final Choices choices;

    ItemController(
            Plans plans,
            PlanGroups groups,
            PlanItems items,
            Agencies agencies,
            EditPresence presence,
            Submissions submissions,
            Choices choices) {
        this.plans = plans;
        this.groups = groups;
        this.items = items;
        this.agencies = agencies;
        this.presence = presence;
        this.submissions = submissions;
        this.choices = choices;
    }

    @GetMapping("/new")
    String empty(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String group,
            ResumedForm resumed,
            Model model) {
        describe(plans.getForEditing(id), model);
        model.addAttribute(Forms.NAME, resumed.orElse(ItemForm.class, () -> ItemForm.empty(group)));
        return VIEW;
    }

    @PostMapping("/new")
    String create(
            @PathVariable long id,
            @ModelAttribute(Forms.NAME) ItemForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PlanDetails plan = plans.getForEditor(id);
        Forms.require(plan.status().isEditable(), result, "plan.not-editable");
        describe(plan, model);
        ItemCommand command = form.command(new FieldReader(result));
        return Forms.submit(result, response, VIEW, () -> {
            String location = submissions.once(form.once(), () -> page(id, items.add(id, command)));
            Notice.success("plan.item.created").after(redirect);
            return location;
        });
    }

    @GetMapping("/{itemId}/edit")
    String edit(@PathVariable long id, @PathVariable long itemId, ResumedForm resumed, Model model) {
        PlanDetails plan = plans.getForEditing(id);
        describe(plan, model);
        model.addAttribute(Forms.NAME, resumed.orElse(ItemForm.class, () -> ItemForm.of(items.get(plan, itemId))));
        model.addAttribute("others", presence.opened(plan, Kind.ITEM, itemId));
        return VIEW;
    }

    @PostMapping("/{itemId}/edit")
    String save(
            @PathVariable long id,
            @PathVariable long itemId,
            @ModelAttribute(Forms.NAME) ItemForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PlanDetails plan = plans.getForEditor(id);
        Forms.require(plan.status().isEditable(), result, "plan.not-editable");
        describe(plan, model);
        ItemCommand command = form.command(new FieldReader(result));
        String next = Forms.submit(result, response, model, VIEW, () -> ItemForm.of(items.get(id, itemId)), () -> {
            items.edit(id, itemId, command);
            presence.closed(Kind.ITEM, itemId);
            Notice.success("plan.item.saved").after(redirect);
            return page(id, itemId);
        });
        if (next.equals(VIEW)) {
            model.addAttribute("others", presence.opened(plan, Kind.ITEM, itemId));
        }
        return next;
    }

    @PostMapping("/{itemId}/delete")
    String delete(
            @PathVariable long id,
            @PathVariable long itemId,
            @RequestParam(defaultValue = "0") int page,
            RedirectAttributes redirect) {
        items.delete(id, itemId);
        Notice.success("plan.item.deleted")
                .offering("plan.item.restore", "/plans/" + id + "/projects/" + itemId + "/restore")
                .after(redirect);
        return PlanTableAddress.page(id, page);
    }

    @PostMapping("/{itemId}/restore")
    String restore(@PathVariable long id, @PathVariable long itemId, RedirectAttributes redirect) {
        items.restore(id, itemId);
        Notice.success("plan.item.restored").after(redirect);
        return PlanTableAddress.item(id, itemId);
    }

    @ModelAttribute("kinds")
    List<Choice> kinds() {
        return choices.of(ItemKind.class, "plan.item.kind");
    }

    private void describe(PlanDetails plan, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("groups", PlanChoices.groups(groups.choices(plan)));
        model.addAttribute("agencies", agencies.choices(plan.provinceId()));
    }

    private static String page(long id, long itemId) {
        return "redirect:/plans/" + id + "/projects/" + itemId;
    }
}
