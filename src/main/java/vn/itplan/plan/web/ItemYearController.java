package vn.itplan.plan.web;

import jakarta.servlet.http.HttpServletResponse;
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
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.common.web.Submissions;
import vn.itplan.plan.ItemYearCommand;
import vn.itplan.plan.ItemYears;
import vn.itplan.plan.PlanItems;
import vn.itplan.plan.Plans;

/** What an item does year by year; the item's page shows it. */
@Controller
@RequestMapping("/plans/{id}/projects/{itemId}/years")
@Needs(Permission.PLAN_EDIT)
class ItemYearController {

    private static final String VIEW = "plan/item-year";

    private final Plans plans;
    private final PlanItems items;
    private final ItemYears years;
    private final Submissions submissions;

    ItemYearController(Plans plans, PlanItems items, ItemYears years, Submissions submissions) {
        this.plans = plans;
        this.items = items;
        this.years = years;
        this.submissions = submissions;
    }

    @GetMapping("/new")
    String empty(@PathVariable long id, @PathVariable long itemId, ResumedForm resumed, Model model) {
        describe(id, itemId, model);
        model.addAttribute(Forms.NAME, resumed.orElse(ItemYearForm.class, ItemYearForm::empty));
        return VIEW;
    }

    @PostMapping("/new")
    String create(
            @PathVariable long id,
            @PathVariable long itemId,
            @ModelAttribute(Forms.NAME) ItemYearForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        describe(id, itemId, model);
        ItemYearCommand command = form.command(new FieldReader(result));
        return Forms.submit(result, response, VIEW, () -> {
            String location = submissions.once(form.once(), () -> {
                years.add(id, itemId, command);
                return page(id, itemId);
            });
            Notice.success("plan.item-year.saved").after(redirect);
            return location;
        });
    }

    @GetMapping("/{yearId}")
    String edit(
            @PathVariable long id,
            @PathVariable long itemId,
            @PathVariable long yearId,
            ResumedForm resumed,
            Model model) {
        describe(id, itemId, model);
        model.addAttribute(
                Forms.NAME, resumed.orElse(ItemYearForm.class, () -> ItemYearForm.of(years.get(id, itemId, yearId))));
        return VIEW;
    }

    @PostMapping("/{yearId}")
    String save(
            @PathVariable long id,
            @PathVariable long itemId,
            @PathVariable long yearId,
            @ModelAttribute(Forms.NAME) ItemYearForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        describe(id, itemId, model);
        ItemYearCommand command = form.command(new FieldReader(result));
        return Forms.submit(result, response, model, VIEW, () -> ItemYearForm.of(years.get(id, itemId, yearId)), () -> {
            years.edit(id, itemId, yearId, command);
            Notice.success("plan.item-year.saved").after(redirect);
            return page(id, itemId);
        });
    }

    @PostMapping("/{yearId}/delete")
    String delete(
            @PathVariable long id, @PathVariable long itemId, @PathVariable long yearId, RedirectAttributes redirect) {
        years.delete(id, itemId, yearId);
        Notice.success("plan.item-year.deleted")
                .offering(
                        "plan.entry.restore", "/plans/" + id + "/projects/" + itemId + "/years/" + yearId + "/restore")
                .after(redirect);
        return page(id, itemId);
    }

    @PostMapping("/{yearId}/restore")
    String restore(
            @PathVariable long id, @PathVariable long itemId, @PathVariable long yearId, RedirectAttributes redirect) {
        years.restore(id, itemId, yearId);
        Notice.success("plan.entry.restored").after(redirect);
        return page(id, itemId);
    }

    private void describe(long id, long itemId, Model model) {
        model.addAttribute("plan", plans.getForEditing(id));
        model.addAttribute("itemName", items.get(id, itemId).name());
    }

    private static String page(long id, long itemId) {
        return "redirect:/plans/" + id + "/projects/" + itemId;
    }
}
