package vn.itplan.indicator.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.common.ForbiddenException;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.common.web.Submissions;
import vn.itplan.indicator.IndicatorLists;
import vn.itplan.indicator.IndicatorRow;
import vn.itplan.indicator.IndicatorValues;
import vn.itplan.indicator.ValueCommand;
import vn.itplan.indicator.ValuePeriod;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.Plans;

/** The values of an indicator through plain forms: a first one for a period, and corrections. */
@Controller
@RequestMapping("/plans/{id}/indicators/{indicatorId}/values")
@Needs(Permission.PLAN_EDIT)
class ValueController {

    private static final String VIEW = "indicator/value";
    private static final int MONTHS = 12;

    private final Plans plans;
    private final IndicatorLists lists;
    private final IndicatorValues values;
    private final Submissions submissions;
    private final MessageSource messages;

    ValueController(
            Plans plans,
            IndicatorLists lists,
            IndicatorValues values,
            Submissions submissions,
            MessageSource messages) {
        this.plans = plans;
        this.lists = lists;
        this.values = values;
        this.submissions = submissions;
        this.messages = messages;
    }

    @GetMapping("/new")
    String empty(@PathVariable long id, @PathVariable long indicatorId, ResumedForm resumed, Model model) {
        LocalDate asOf = describe(id, indicatorId, model);
        model.addAttribute(Forms.NAME, resumed.orElse(ValueForm.class, () -> ValueForm.empty(asOf.getYear())));
        return VIEW;
    }

    @PostMapping("/new")
    String record(
            @PathVariable long id,
            @PathVariable long indicatorId,
            @ModelAttribute(Forms.NAME) ValueForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ValueCommand command = command(id, indicatorId, form, result, model);
        return Forms.submit(result, response, VIEW, () -> {
            String location = submissions.once(form.once(), () -> {
                values.record(id, indicatorId, command);
                return page(id, indicatorId);
            });
            Notice.success("indicator.value.saved").after(redirect);
            return location;
        });
    }

    @GetMapping("/{valueId}")
    String correct(
            @PathVariable long id,
            @PathVariable long indicatorId,
            @PathVariable long valueId,
            ResumedForm resumed,
            Model model) {
        describe(id, indicatorId, model);
        model.addAttribute(
                Forms.NAME, resumed.orElse(ValueForm.class, () -> ValueForm.of(values.get(id, indicatorId, valueId))));
        return VIEW;
    }

    @PostMapping("/{valueId}")
    String saveCorrection(
            @PathVariable long id,
            @PathVariable long indicatorId,
            @PathVariable long valueId,
            @ModelAttribute(Forms.NAME) ValueForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ValueCommand command = command(id, indicatorId, form, result, model);
        return Forms.submit(
                result, response, model, VIEW, () -> ValueForm.of(values.get(id, indicatorId, valueId)), () -> {
                    String location = submissions.once(form.once(), () -> {
                        values.correct(id, indicatorId, valueId, command);
                        return page(id, indicatorId);
                    });
                    Notice.success("indicator.value.corrected").after(redirect);
                    return location;
                });
    }

    @PostMapping("/{valueId}/delete")
    String delete(
            @PathVariable long id,
            @PathVariable long indicatorId,
            @PathVariable long valueId,
            RedirectAttributes redirect) {
        values.delete(id, indicatorId, valueId);
        Notice.success("indicator.value.deleted")
                .offering(
                        "indicator.value.restore",
                        "/plans/" + id + "/indicators/" + indicatorId + "/values/" + valueId + "/restore")
                .after(redirect);
        return page(id, indicatorId);
    }

    @PostMapping("/{valueId}/restore")
    String restore(
            @PathVariable long id,
            @PathVariable long indicatorId,
            @PathVariable long valueId,
            RedirectAttributes redirect) {
        values.restore(id, indicatorId, valueId);
        Notice.success("indicator.value.restored").after(redirect);
        return page(id, indicatorId);
    }

    /** The whole year is the empty choice of the select. */
    @ModelAttribute("partsOfYear")
    List<Choice> partsOfYear() {
        List<Choice> parts = new ArrayList<>();
        for (int quarter = 1; quarter <= ValuePeriod.QUARTERS.size(); quarter++) {
            parts.add(new Choice("Q" + quarter, word("indicator.quarter", ValuePeriod.QUARTERS.get(quarter - 1))));
        }
        for (int month = 1; month <= MONTHS; month++) {
            parts.add(new Choice("M" + month, word("indicator.month", String.valueOf(month))));
        }
        return parts;
    }

    private String word(String key, String argument) {
        return messages.getMessage(key, new Object[] {argument}, LocaleContextHolder.getLocale());
    }

    private ValueCommand command(long id, long indicatorId, ValueForm form, BindingResult result, Model model) {
        describe(id, indicatorId, model);
        IndicatorRow row = (IndicatorRow) model.asMap().get("row");
        return form.command(new FieldReader(result), new FigureReader(result), row == null ? "" : row.unit());
    }

    /** Who may not give values is refused before typing anything. */
    private LocalDate describe(long id, long indicatorId, Model model) {
        PlanDetails plan = plans.get(id);
        LocalDate asOf = lists.asOf(plan.values().lastYear());
        IndicatorRow row = lists.get(id, indicatorId, asOf);
        model.addAttribute("row", row);
        if (!values.mayRecord(plan, row)) {
            throw new ForbiddenException("values of indicator " + indicatorId);
        }
        return asOf;
    }

    private static String page(long id, long indicatorId) {
        return "redirect:/plans/" + id + "/indicators/" + indicatorId;
    }
}
