package vn.itplan.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import vn.itplan.common.Access;
import vn.itplan.common.Permission;
import vn.itplan.overview.PlanCatalogue;

/** Gives the first page the newest plans, so that the room with the work to do need not know the pages below it. */
@ControllerAdvice
class HomeAdvice {

    private static final int RECENT = 5;

    private final PlanCatalogue catalogue;
    private final Access access;

    HomeAdvice(PlanCatalogue catalogue, Access access) {
        this.catalogue = catalogue;
        this.access = access;
    }

    @ModelAttribute("recentPlans")
    @Nullable
    RecentPlans recent(HttpServletRequest request) {
        if (!"/".equals(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)))) {
            return null;
        }
        return new RecentPlans(
                () -> catalogue.search("", null, 0, RECENT).items(), () -> access.mayAnywhere(Permission.PLAN_EDIT));
    }
}
