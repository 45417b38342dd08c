package vn.itplan.indicator.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Views;
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
    String list(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable IndicatorGap missing,
            HtmxRequest htmx,
            HttpServletResponse response,
            Model model) {
        LocalDate asOf = asOf(plans.get(id), model);
        List<IndicatorRow> rows = lists.ofPlan(id, asOf);
        List<IndicatorLine> state = lines(rows, true, missing);
        model.addAttribute("missing", missing);
        model.addAttribute("targets", lines(rows, false, missing));
        model.addAttribute("state", state);
        model.addAttribute("ratios", state.stream().anyMatch(line -> line.row().ratioUnit() != null));
        Views.insteadOfRow("entries", htmx, response);
        return "indicator/list";
    }

    /** One of the two parts of the list; who lacks something keeps its place. */
    private static List<IndicatorLine> lines(
            List<IndicatorRow> rows, boolean currentState, @Nullable IndicatorGap missing) {
        List<IndicatorRow> part =
                rows.stream().filter(row -> row.currentState() == currentState).toList();
        return IntStream.range(0, part.size())
                .mapToObj(at -> new IndicatorLine(part.get(at), at + 1, at + 1 == part.size()))
                .filter(line -> missing == null || missing.isIn(line.row()))
                .toList();
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
