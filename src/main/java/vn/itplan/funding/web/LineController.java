package vn.itplan.funding.web;

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
import vn.itplan.common.FundingStage;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.Choices;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.common.web.Submissions;
import vn.itplan.funding.FundingLines;
import vn.itplan.funding.FundingSources;
import vn.itplan.funding.LineCommand;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.PlanItems;
import vn.itplan.plan.Plans;

/** The money of an item through plain forms. */
@Controller
@RequestMapping("/plans/{id}/projects/{itemId}/funding")
@Needs(Permission.PLAN_EDIT)
class LineController {

    private static final String VIEW = "funding/line";

    private final FundingLines lines;
    private final FundingSources sources;
    private final Plans plans;
    private final PlanItems items;
    private final Submissions submissions;
    private final Choices choices;

    LineController(
            FundingLines lines,
            FundingSources sources,
            Plans plans,
            PlanItems items,
            Submissions submissions,
            Choices choices) {
        this.lines = lines;
        this.sources = sources;
        this.plans = plans;
        this.items = items;
        this.submissions = submissions;
        this.choices = choices;
    }

    @GetMapping("/new")
    String empty(@PathVariable long id, @PathVariable long itemId, MoneyUnit unit, ResumedForm resumed, Model model) {
        PlanDetails plan = plans.getForEditing(id);
        describe(plan, itemId, unit, model);
        int first = plan.values().firstYear();
        Integer only = first == plan.values().lastYear() ? Integer.valueOf(first) : null;
        model.addAttribute(Forms.NAME, resumed.orElse(LineForm.class, () -> LineForm.empty(only, unit)));
        return VIEW;
    }

    @PostMapping("/new")
    String create(
            @PathVariable long id,
            @PathVariable long itemId,
            @ModelAttribute(Forms.NAME) LineForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PlanDetails plan = plans.getForEditor(id);
        Forms.require(plan.status().isEditable(), result, "plan.not-editable");
        describe(plan, itemId, form.moneyUnit(), model);
        LineCommand command = form.command(new FieldReader(result));
        return Forms.submit(result, response, VIEW, () -> {
            String location = submissions.once(form.once(), () -> {
                lines.add(id, itemId, command);
                return page(id, itemId);
            });
            Notice.success("funding.line.saved", command.amount().toString()).after(redirect);
            return location;
        });
    }

    @GetMapping("/{lineId}")
    String edit(
            @PathVariable long id,
            @PathVariable long itemId,
            @PathVariable long lineId,
            MoneyUnit unit,
            ResumedForm resumed,
            Model model) {
        describe(plans.getForEditing(id), itemId, unit, model);
        model.addAttribute(
                Forms.NAME, resumed.orElse(LineForm.class, () -> LineForm.of(lines.get(id, itemId, lineId), unit)));
        return VIEW;
    }

    @PostMapping("/{lineId}")
    String save(
            @PathVariable long id,
            @PathVariable long itemId,
            @PathVariable long lineId,
            @ModelAttribute(Forms.NAME) LineForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PlanDetails plan = plans.getForEditor(id);
        Forms.require(plan.status().isEditable(), result, "plan.not-editable");
        describe(plan, itemId, form.moneyUnit(), model);
        LineCommand command = form.command(new FieldReader(result));
        return Forms.submit(
                result,
                response,
                model,
                VIEW,
                () -> LineForm.of(lines.get(id, itemId, lineId), form.moneyUnit()),
                () -> {
                    lines.edit(id, itemId, lineId, command);
                    Notice.success("funding.line.saved", command.amount().toString())
                            .after(redirect);
                    return page(id, itemId);
                });
    }

    @PostMapping("/{lineId}/delete")
    String delete(
            @PathVariable long id, @PathVariable long itemId, @PathVariable long lineId, RedirectAttributes redirect) {
        lines.delete(id, itemId, lineId);
        Notice.success("funding.line.deleted").after(redirect);
        return page(id, itemId);
    }

    @ModelAttribute("stages")
    List<Choice> stages() {
        return choices.of(FundingStage.class, "funding.stage");
    }

    private void describe(PlanDetails plan, long itemId, MoneyUnit unit, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("itemName", items.get(plan.id(), itemId).name());
        model.addAttribute("moneyUnit", unit);
        model.addAttribute(
                "sources",
                sources.of(plan.provinceId()).stream()
                        .map(source -> Choice.of(source.id(), source.name()))
                        .toList());
    }

    private static String page(long id, long itemId) {
        return "redirect:/plans/" + id + "/projects/" + itemId;
    }
}
