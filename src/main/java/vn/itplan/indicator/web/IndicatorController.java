package vn.itplan.indicator.web;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.indicator.IndicatorLists;
import vn.itplan.indicator.IndicatorRow;
import vn.itplan.indicator.IndicatorValues;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.Plans;

/** The indicators of a plan, and one of them with its values. */
@Controller
@RequestMapping("/plans/{id}/indicators")
@Needs(Permission.PLAN_READ)
class IndicatorController {

    private final Plans plans;
    private final IndicatorLists lists;
    private final IndicatorValues values;

    IndicatorController(Plans plans, IndicatorLists lists, IndicatorValues values) {
        this.plans = plans;
        this.lists = lists;
        this.values = values;
    }

    @GetMapping
    String list(@PathVariable long id, Model model) {
        LocalDate asOf = asOf(plans.get(id), model);
        List<IndicatorRow> rows = lists.ofPlan(id, asOf);
        model.addAttribute(
                "targets", rows.stream().filter(row -> !row.currentState()).toList());
        List<IndicatorRow> state =
                rows.stream().filter(IndicatorRow::currentState).toList();
        model.addAttribute("state", state);
        model.addAttribute("ratios", state.stream().anyMatch(row -> row.ratioUnit() != null));
        return "indicator/list";
    }

    @GetMapping("/{indicatorId}")
    String one(@PathVariable long id, @PathVariable long indicatorId, Model model) {
        PlanDetails plan = plans.get(id);
        IndicatorRow row = lists.get(id, indicatorId, asOf(plan, model));
        model.addAttribute("row", row);
        model.addAttribute("values", lists.values(indicatorId));
        model.addAttribute("mayRecord", values.mayRecord(plan, row));
        return "indicator/detail";
    }

    private LocalDate asOf(PlanDetails plan, Model model) {
        LocalDate asOf = lists.asOf(plan.values().lastYear());
        model.addAttribute("asOf", asOf);
        return asOf;
    }
}
