package vn.itplan.indicator.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
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
import vn.itplan.indicator.Direction;
import vn.itplan.indicator.IndicatorCommand;
import vn.itplan.indicator.IndicatorDefinitions;
import vn.itplan.indicator.IndicatorDefinitions.DefinitionChoice;
import vn.itplan.indicator.IndicatorLevel;
import vn.itplan.indicator.Indicators;
import vn.itplan.indicator.web.IndicatorForm.Part;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.Plans;

/** The indicators of a draft through forms: on pages of their own or, asked for by the script of the list, in its rows. */
@Controller
@RequestMapping("/plans/{id}/indicators")
@Needs(Permission.PLAN_EDIT)
class IndicatorFormController {

    private static final String FORM = "indicator/edit";

    /** The same form in the place of its row. */
    private static final String ROW = "indicator/row :: editing";

    private final Plans plans;
    private final Indicators indicators;
    private final IndicatorDefinitions definitions;
    private final Agencies agencies;
    private final Submissions submissions;
    private final Choices choices;

    IndicatorFormController(
            Plans plans,
            Indicators indicators,
            IndicatorDefinitions definitions,
            Agencies agencies,
            Submissions submissions,
            Choices choices) {
        this.plans = plans;
        this.indicators = indicators;
        this.definitions = definitions;
        this.agencies = agencies;
        this.submissions = submissions;
        this.choices = choices;
    }

    @GetMapping("/new")
    String empty(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean state,
            ResumedForm resumed,
            HtmxRequest htmx,
            Model model) {
        PlanDetails plan = plans.getForEditing(id);
        describe(plan, model);
        Part part = state ? Part.CURRENT_STATE : Part.TARGET;
        model.addAttribute(
                Forms.NAME,
                resumed.orElse(
                        IndicatorForm.class,
                        () -> IndicatorForm.empty(
                                part, plan.values().lastYear(), plan.values().firstYear())));
        return view(htmx);
    }

    @PostMapping("/new")
    String create(
            @PathVariable long id,
            @ModelAttribute(Forms.NAME) IndicatorForm form,
            BindingResult result,
            Model model,
            HtmxRequest htmx,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        IndicatorCommand command = command(id, form, result, model);
        return Forms.submit(result, response, view(htmx), () -> {
            String location = submissions.once(form.once(), () -> {
                long added = indicators.add(id, command);
                return htmx.isHtmxRequest() ? list(id, null) : page(id, added);
            });
            Notice.success("indicator.created").after(redirect);
            return location;
        });
    }

    @GetMapping("/{indicatorId}/edit")
    String edit(
            @PathVariable long id, @PathVariable long indicatorId, ResumedForm resumed, HtmxRequest htmx, Model model) {
        PlanDetails plan = plans.getForEditing(id);
        describe(plan, model);
        model.addAttribute(
                Forms.NAME,
                resumed.orElse(IndicatorForm.class, () -> IndicatorForm.of(indicators.get(plan, indicatorId))));
        return view(htmx);
    }

    @PostMapping("/{indicatorId}/edit")
    String save(
            @PathVariable long id,
            @PathVariable long indicatorId,
            @RequestParam(required = false) @Nullable IndicatorGap missing,
            @ModelAttribute(Forms.NAME) IndicatorForm form,
            BindingResult result,
            Model model,
            HtmxRequest htmx,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        IndicatorCommand command = command(id, form, result, model);
        return Forms.submit(
                result,
                response,
                model,
                view(htmx),
                () -> IndicatorForm.of(indicators.get(plans.get(id), indicatorId)),
                () -> {
                    indicators.edit(id, indicatorId, command);
                    Notice.success("indicator.saved").after(redirect);
                    return htmx.isHtmxRequest() ? list(id, missing) : page(id, indicatorId);
                });
    }

    @PostMapping("/{indicatorId}/delete")
    String delete(@PathVariable long id, @PathVariable long indicatorId, RedirectAttributes redirect) {
        indicators.delete(id, indicatorId);
        Notice.success("indicator.deleted")
                .offering("indicator.restore", "/plans/" + id + "/indicators/" + indicatorId + "/restore")
                .after(redirect);
        return list(id, null);
    }

    @PostMapping("/{indicatorId}/restore")
    String restore(@PathVariable long id, @PathVariable long indicatorId, RedirectAttributes redirect) {
        indicators.restore(id, indicatorId);
        Notice.success("indicator.restored").after(redirect);
        return page(id, indicatorId);
    }

    @PostMapping("/{indicatorId}/move")
    String move(@PathVariable long id, @PathVariable long indicatorId, @RequestParam boolean up) {
        indicators.move(id, indicatorId, up);
        return list(id, null) + "#indicator-" + indicatorId;
    }

    /** The filter of the list that the row leads back to. */
    @ModelAttribute("missing")
    @Nullable
    IndicatorGap gap(@RequestParam(required = false) @Nullable IndicatorGap missing) {
        return missing;
    }

    @ModelAttribute("directions")
    List<Choice> directions() {
        return choices.of(Direction.class, "indicator.direction");
    }

    @ModelAttribute("levels")
    List<Choice> levels() {
        return choices.of(IndicatorLevel.class, "indicator.level");
    }

    @ModelAttribute("parts")
    List<Choice> parts() {
        return choices.of(Part.class, "indicator.part");
    }

    private IndicatorCommand command(long id, IndicatorForm form, BindingResult result, Model model) {
        PlanDetails plan = plans.getForEditor(id);
        Forms.require(plan.status().isEditable(), result, "plan.not-editable");
        List<DefinitionChoice> shared = describe(plan, model);
        String unit = shared.stream()
                .filter(definition -> String.valueOf(definition.id()).equals(form.definitionId()))
                .map(DefinitionChoice::unit)
                .findFirst()
                .orElse(form.unit());
        return form.command(new FieldReader(result), new FigureReader(result), unit);
    }

    private List<DefinitionChoice> describe(PlanDetails plan, Model model) {
        List<DefinitionChoice> shared = definitions.of(plan.provinceId());
        List<Choice> levels = levels();
        model.addAttribute("plan", plan);
        model.addAttribute("agencies", agencies.choices(plan.provinceId()));
        model.addAttribute(
                "definitions",
                shared.stream()
                        .map(definition -> new Choice(
                                String.valueOf(definition.id()),
                                definition.name() + " (" + definition.unit() + "; " + label(levels, definition.level())
                                        + ")"))
                        .toList());
        return shared;
    }

    private static @Nullable String label(List<Choice> levels, IndicatorLevel level) {
        return levels.stream()
                .filter(choice -> choice.value().equals(level.name()))
                .map(Choice::label)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String view(HtmxRequest htmx) {
        return htmx.isHtmxRequest() ? ROW : FORM;
    }

    private static String list(long id, @Nullable IndicatorGap missing) {
        return "redirect:/plans/" + id + "/indicators" + (missing == null ? "" : "?missing=" + missing);
    }

    private static String page(long id, long indicatorId) {
        return "redirect:/plans/" + id + "/indicators/" + indicatorId;
    }
}
