package vn.itplan.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.FindingWords;
import vn.itplan.reconciliation.Reconciliation;
import vn.itplan.reconciliation.Review.Reviewed;
import vn.itplan.reconciliation.Severity;

/** What the checks find in a plan, as JSON. */
@RestController
@RequestMapping("/api/v1/plans/{id}/reconciliation")
@Needs(Permission.PLAN_READ)
@Tag(name = "plans", description = "Plans, and the projects and tasks in them")
class ReconciliationApi {

    private static final int LARGEST = 500;

    private final Reconciliation reconciliation;
    private final FindingWords words;

    ReconciliationApi(Reconciliation reconciliation, FindingWords words) {
        this.reconciliation = reconciliation;
        this.words = words;
    }

    /** Something in a plan that does not agree. */
    record Finding(
            CheckCode code,
            Severity severity,

            @Schema(description = "where in the plan, in the language of the request")
            String place,

            @Schema(description = "what was found, in the language of the request")
            String message,

            @Schema(description = "what the paper says; money in whole đồng") @Nullable
            BigDecimal stated,

            @Schema(description = "what the rest of the paper makes of it") @Nullable
            BigDecimal computed,

            @Schema(description = "stated minus computed") @Nullable
            BigDecimal difference,

            @Schema(description = "of the three numbers; đồng for money") @Nullable
            String unit,

            @Schema(description = "whether somebody has explained it and lets it stand")
            boolean accepted) {}

    @GetMapping
    @Operation(summary = "What the checks find in a plan as it stands now, the worst first")
    PlanApi.Page<Finding> findings(
            @PathVariable long id,
            @Parameter(description = "from 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "up to 500") @RequestParam(defaultValue = "50") int size) {
        List<Reviewed> all = reconciliation.review(id).findings();
        int from = Math.max(0, page);
        int most = Math.min(LARGEST, Math.max(1, size));
        List<Finding> shown = all.stream()
                .skip((long) from * most)
                .limit(most)
                .map(this::finding)
                .toList();
        return new PlanApi.Page<>(shown, from, most, all.size());
    }

    private Finding finding(Reviewed reviewed) {
        var finding = reviewed.finding();
        return new Finding(
                finding.code(),
                finding.severity(),
                words.place(finding.place()),
                words.message(finding),
                finding.stated(),
                finding.computed(),
                finding.difference(),
                finding.unit(),
                reviewed.accepted());
    }
}
