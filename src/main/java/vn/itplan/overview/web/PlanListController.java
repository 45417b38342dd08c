package vn.itplan.overview.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.itplan.common.Access;
import vn.itplan.common.Listing;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Views;
import vn.itplan.overview.PlanCatalogue;
import vn.itplan.overview.PlanSummary;

/** The list of plans. */
@Controller
class PlanListController {

    private static final int PAGE = 50;

    private final PlanCatalogue catalogue;
    private final Access access;

    PlanListController(PlanCatalogue catalogue, Access access) {
        this.catalogue = catalogue;
        this.access = access;
    }

    @GetMapping("/plans")
    @Needs(Permission.PLAN_READ)
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(defaultValue = "0") int page,
            HtmxRequest htmx,
            Model model) {
        Integer covered = year != null && year.matches("[0-9]{4}") ? Integer.valueOf(year) : null;
        model.addAttribute("q", q);
        model.addAttribute("year", year);
        Listing<PlanSummary> listing = catalogue.search(q, covered, Math.max(0, page), PAGE);
        if (listing.items().isEmpty() && listing.total() > 0) {
            listing = catalogue.search(q, covered, Listing.nearest(page, PAGE, listing.total()), PAGE);
        }
        model.addAttribute("listing", listing);
        model.addAttribute("mayEdit", access.mayAnywhere(Permission.PLAN_EDIT));
        return Views.pageOr("overview/plans", "results", htmx);
    }
}
