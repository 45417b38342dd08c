package vn.itplan.dashboard.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.itplan.common.Listing;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.dashboard.ProjectRow;
import vn.itplan.dashboard.ProjectRows;
import vn.itplan.dashboard.RowFilter;
import vn.itplan.dashboard.Scope;
import vn.itplan.dashboard.Scopes;
import vn.itplan.dashboard.Scopes.Choice;
import vn.itplan.dashboard.Summaries;
import vn.itplan.dashboard.Summary.Compared;
import vn.itplan.indicator.Attainment;
import vn.itplan.indicator.IndicatorLists;
import vn.itplan.indicator.IndicatorRow;

/** The leader's page, and the rows behind each of its numbers with the filter in the address. */
@Controller
@RequestMapping("/dashboard")
@Needs(Permission.PLAN_READ)
class DashboardController {

    private static final int PAGE = 50;

    private final Scopes scopes;
    private final Summaries summaries;
    private final ProjectRows rows;
    private final IndicatorLists indicators;

    DashboardController(Scopes scopes, Summaries summaries, ProjectRows rows, IndicatorLists indicators) {
        this.scopes = scopes;
        this.summaries = summaries;
        this.rows = rows;
        this.indicators = indicators;
    }

    @GetMapping
    String summary(
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String year,
            Model model) {
        Choice choice = scopes.choose(province, year);
        model.addAttribute("choice", choice);
        Scope scope = choice.scope();
        model.addAttribute("scope", scope);
        if (scope != null) {
            model.addAttribute("links", new RowLinks(scope));
            if (!scope.plans().isEmpty()) {
                model.addAttribute("summary", summaries.of(scope));
            }
        }
        return "dashboard/summary";
    }

    @GetMapping("/projects")
    String projects(
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String lead,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "false") boolean difficulty,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Scope scope = describe(province, year, model);
        RowFilter filter = new RowFilter(group, source, agency, lead, status, stage, late, difficulty);
        var sums = rows.sums(scope, filter);
        Listing<ProjectRow> listing = rows.page(scope, filter, sums.items(), Math.max(0, page), PAGE);
        model.addAttribute("filter", filter);
        model.addAttribute("sums", sums);
        model.addAttribute("listing", listing);
        model.addAttribute("narrowed", rows.words(scope, filter));
        return "dashboard/projects";
    }

    @GetMapping("/indicators")
    String indicators(
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable Attainment attainment,
            Model model) {
        Scope scope = describe(province, year, model);
        List<IndicatorRow> found = indicators.targets(scope.provinceId(), scope.plans(), scope.asOf()).stream()
                .filter(row -> attainment == null || row.attainment() == attainment)
                .toList();
        model.addAttribute("attainment", attainment);
        model.addAttribute("indicators", found);
        return "dashboard/indicators";
    }

    @GetMapping("/agencies")
    String agencies(
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String year,
            Model model) {
        model.addAttribute("silent", summaries.silent(describe(province, year, model)));
        return "dashboard/agencies";
    }

    @GetMapping("/discrepancies")
    String discrepancies(
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(defaultValue = "false") boolean all,
            Model model) {
        List<Compared> compared = summaries.compared(describe(province, year, model));
        model.addAttribute("all", all);
        model.addAttribute(
                "compared",
                all
                        ? compared
                        : compared.stream()
                                .filter(figure -> figure.difference() != 0)
                                .toList());
        return "dashboard/discrepancies";
    }

    private Scope describe(@Nullable String province, @Nullable String year, Model model) {
        Scope scope = scopes.get(province, year);
        model.addAttribute("scope", scope);
        model.addAttribute("links", new RowLinks(scope));
        return scope;
    }
}
