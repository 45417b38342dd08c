package vn.itplan.funding.web;

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
import vn.itplan.funding.FundingSources;
import vn.itplan.funding.StatedSum;
import vn.itplan.funding.StatedSums;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.PlanGroups;
import vn.itplan.plan.Plans;
import vn.itplan.plan.Relation;
import vn.itplan.plan.StatedFigures;
import vn.itplan.plan.StatedMoney;

/** Sums that the paper states and that no file brought in: entered, corrected and withdrawn by hand. */
@Controller
@RequestMapping("/plans/{id}/figures")
@Needs(Permission.PLAN_EDIT)
class FigureController {

    private static final String VIEW = "funding/figure";

    private final StatedSums sums;
    private final StatedFigures figures;
    private final FundingSources sources;
    private final Plans plans;
    private final PlanGroups groups;
    private final Submissions submissions;
    private final Choices choices;

    FigureController(
            StatedSums sums,
            StatedFigures figures,
            FundingSources sources,
            Plans plans,
            PlanGroups groups,
            Submissions submissions,
            Choices choices) {
        this.sums = sums;
        this.figures = figures;
        this.sources = sources;
        this.plans = plans;
        this.groups = groups;
        this.submissions = submissions;
        this.choices = choices;
    }

    @GetMapping("/new")
    String empty(@PathVariable long id, MoneyUnit unit, ResumedForm resumed, Model model) {
        PlanDetails plan = plans.getForEditing(id);
        FigureForm form = resumed.orElse(FigureForm.class, () -> FigureForm.empty(unit));
        describe(plan, null, form, model);
        return VIEW;
    }

    @PostMapping("/new")
    String create(
            @PathVariable long id,
            @ModelAttribute(Forms.NAME) FigureForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PlanDetails plan = plans.getForEditor(id);
        Forms.require(plan.status().isEditable(), result, "plan.not-editable");
        describe(plan, null, form, model);
        StatedMoney money = form.command(new FieldReader(result));
        return Forms.submit(result, response, VIEW, () -> {
            String location = submissions.once(form.once(), () -> page(id, sums.enter(id, money)));
            Notice.success("funding.figure.saved", money.amount().toString()).after(redirect);
            return location;
        });
    }

    @GetMapping("/{figureId}")
    String edit(@PathVariable long id, @PathVariable long figureId, MoneyUnit unit, ResumedForm resumed, Model model) {
        PlanDetails plan = plans.getForEditing(id);
        StatedSum sum = sums.get(plan, figureId);
        FigureForm form = resumed.orElse(FigureForm.class, () -> FigureForm.of(sum, unit));
        describe(plan, sum, form, model);
        return VIEW;
    }

    @PostMapping("/{figureId}")
    String save(
            @PathVariable long id,
            @PathVariable long figureId,
            @ModelAttribute(Forms.NAME) FigureForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PlanDetails plan = plans.getForEditor(id);
        Forms.require(plan.status().isEditable(), result, "plan.not-editable");
        describe(plan, sums.get(plan, figureId), form, model);
        FieldReader in = new FieldReader(result);
        StatedMoney money = form.command(in);
        String reason = form.why(in);
        return Forms.submit(
                result, response, model, VIEW, () -> FigureForm.of(sums.get(plan, figureId), form.moneyUnit()), () -> {
                    sums.correct(id, figureId, FieldReader.version(form.version()), money, reason);
                    Notice.success("funding.figure.saved", money.amount().toString())
                            .after(redirect);
                    return page(id, figureId);
                });
    }

    @PostMapping("/{figureId}/delete")
    String delete(@PathVariable long id, @PathVariable long figureId, RedirectAttributes redirect) {
        figures.delete(id, figureId);
        Notice.success("funding.figure.withdrawn")
                .offering("funding.figure.restore", "/plans/" + id + "/figures/" + figureId + "/restore")
                .after(redirect);
        return "redirect:/plans/" + id + "/figures";
    }

    @PostMapping("/{figureId}/restore")
    String restore(@PathVariable long id, @PathVariable long figureId, RedirectAttributes redirect) {
        figures.restore(id, figureId);
        Notice.success("funding.figure.restored").after(redirect);
        return page(id, figureId);
    }

    @ModelAttribute("stages")
    List<Choice> stages() {
        return choices.of(FundingStage.class, "funding.stage");
    }

    @ModelAttribute("relations")
    List<Choice> relations() {
        return choices.of(Relation.class, "funding.relation");
    }

    /**
     * @param sum the figure as it is kept, null for a new one
     */
    private void describe(PlanDetails plan, @Nullable StatedSum sum, FigureForm form, Model model) {
        if (!model.containsAttribute(Forms.NAME)) {
            model.addAttribute(Forms.NAME, form);
        }
        model.addAttribute("sum", sum);
        model.addAttribute("moneyUnit", form.moneyUnit());
        model.addAttribute(
                "groups",
                groups.choices(plan).stream()
                        .map(group -> Choice.of(group.id(), "\u2003".repeat(group.depth() - 1) + group.title()))
                        .toList());
        model.addAttribute(
                "sources",
                sources.of(plan.provinceId()).stream()
                        .map(source -> Choice.of(source.id(), source.name()))
                        .toList());
    }

    private static String page(long id, long figureId) {
        return "redirect:/plans/" + id + "/figures#figure-" + figureId;
    }
}
