package vn.itplan.indicator.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.indicator.IndicatorSeries;

/** One measure over the plans and years that the account may read. */
@Controller
@Needs(Permission.PLAN_READ)
class SeriesController {

    private final IndicatorSeries series;

    SeriesController(IndicatorSeries series) {
        this.series = series;
    }

    @GetMapping("/indicators/{definitionId}")
    String series(@PathVariable long definitionId, Model model) {
        IndicatorSeries.Measure measure = series.measure(definitionId);
        model.addAttribute("measure", measure);
        model.addAttribute("points", series.points(measure));
        return "indicator/series";
    }
}
