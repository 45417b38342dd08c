package vn.itplan.overview.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;
import vn.itplan.common.Access;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.overview.PlanCatalogue;
import vn.itplan.overview.PlanCompleteness;

/** Gives every page below {@code /plans/{id}} the head of its plan, so that rooms need not know the pages above them. */
@ControllerAdvice
class PlanHeadAdvice {

    private static final String PATTERN = "/plans/{id}";

    private final PlanCatalogue catalogue;
    private final PlanCompleteness completeness;
    private final Access access;

    PlanHeadAdvice(PlanCatalogue catalogue, PlanCompleteness completeness, Access access) {
        this.catalogue = catalogue;
        this.completeness = completeness;
        this.access = access;
    }

    @ModelAttribute("planHead")
    @Nullable
    PlanHead head(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (pattern == null
                || !pattern.toString().startsWith(PATTERN)
                || !(variables instanceof Map<?, ?> map)
                || !(map.get("id") instanceof String id)) {
            return null;
        }
        if (!id.matches("[0-9]{1,18}")) {
            throw new NotFoundException("plan " + id);
        }
        long planId = Long.parseLong(id);
        return new PlanHead(
                () -> catalogue.get(planId),
                plan -> access.may(Permission.PLAN_EDIT, plan.provinceId()),
                completeness::of);
    }
}
