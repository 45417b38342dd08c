package vn.itplan.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.itplan.common.Listing;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.overview.PlanCatalogue;
import vn.itplan.overview.PlanIndicators;
import vn.itplan.overview.PlanProject;
import vn.itplan.overview.PlanProjects;
import vn.itplan.overview.PlanSummary;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanStatus;

/** Plans and their projects as JSON, with the permissions of the pages. */
@RestController
@RequestMapping("/api/v1/plans")
@Needs(Permission.PLAN_READ)
@Tag(name = "plans", description = "Plans, and the projects and tasks in them")
class PlanApi {

    private static final int LARGEST = 500;

    private final PlanCatalogue catalogue;
    private final PlanProjects projects;
    private final PlanIndicators indicators;

    PlanApi(PlanCatalogue catalogue, PlanProjects projects, PlanIndicators indicators) {
        this.catalogue = catalogue;
        this.projects = projects;
        this.indicators = indicators;
    }

    /** A list as JSON gives it; {@code page} counts from 0. */
    record Page<T>(List<T> items, int page, int size, long total) {

        static <T> Page<T> of(Listing<T> listing) {
            return new Page<>(listing.items(), listing.page(), listing.size(), listing.total());
        }
    }

    /** A plan in the list; amounts are whole đồng, null where there are none. */
    record Plan(
            long id,

            @Schema(description = "the code of the province", example = "kien-giang")
            String province,

            PlanKind kind,

            @Schema(description = "of the document, null while it has none") @Nullable
            String number,

            String title,
            int firstYear,
            int lastYear,
            PlanStatus status,

            @Schema(description = "planned money that the lines add up to, in đồng; null without lines") @Nullable
            Long totalVnd,

            @Schema(description = "the total that the paper states, in đồng") @Nullable
            Long statedTotalVnd,

            long projectCount,
            long indicatorCount) {

        static Plan of(PlanSummary plan) {
            return new Plan(
                    plan.id(),
                    plan.province(),
                    plan.kind(),
                    plan.number(),
                    plan.title(),
                    plan.firstYear(),
                    plan.lastYear(),
                    plan.status(),
                    plan.totalVnd(),
                    plan.statedTotalVnd(),
                    plan.projectCount(),
                    plan.indicatorCount());
        }
    }

    @GetMapping
    @Operation(summary = "Plans that the account may read, newest years first")
    Page<Plan> plans(
            @Parameter(description = "from 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "up to 500") @RequestParam(defaultValue = "50") int size,
            @Parameter(description = "part of a title, number or province") @RequestParam(defaultValue = "") String q,
            @Parameter(description = "plans that cover this year") @RequestParam(required = false) @Nullable
                    Integer year) {
        Listing<PlanSummary> found = catalogue.search(q, year, Math.max(0, page), within(size));
        return new Page<>(found.items().stream().map(Plan::of).toList(), found.page(), found.size(), found.total());
    }

    @GetMapping("/{id}/projects")
    @Operation(summary = "The projects and tasks of a plan, in printed order")
    Page<PlanProject> projects(
            @PathVariable long id,
            @Parameter(description = "from 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "up to 500") @RequestParam(defaultValue = "50") int size) {
        return Page.of(projects.list(id, Math.max(0, page), within(size)));
    }

    @GetMapping("/{id}/indicators")
    @Operation(summary = "The indicators of a plan as printed")
    Page<PlanIndicators.Indicator> indicators(
            @PathVariable long id,
            @Parameter(description = "from 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "up to 500") @RequestParam(defaultValue = "50") int size) {
        return Page.of(indicators.indicators(id, Math.max(0, page), within(size)));
    }

    @GetMapping("/{id}/figures")
    @Operation(summary = "The figures of the current state that a plan describes, as printed")
    Page<PlanIndicators.CurrentFigure> figures(
            @PathVariable long id,
            @Parameter(description = "from 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "up to 500") @RequestParam(defaultValue = "50") int size) {
        return Page.of(indicators.figures(id, Math.max(0, page), within(size)));
    }

    private static int within(int size) {
        return Math.min(LARGEST, Math.max(1, size));
    }
}
