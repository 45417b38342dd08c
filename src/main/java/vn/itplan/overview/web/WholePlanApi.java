package vn.itplan.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.itplan.agency.Provinces;
import vn.itplan.common.FundingStage;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Needs;
import vn.itplan.funding.FundingSums;
import vn.itplan.funding.SumPair;
import vn.itplan.overview.PlanCatalogue;
import vn.itplan.overview.PlanFunding;
import vn.itplan.overview.PlanSummary;
import vn.itplan.overview.WholePlan;
import vn.itplan.overview.WholePlans;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanStatus;
import vn.itplan.plan.PlanSubject;
import vn.itplan.plan.Plans;
import vn.itplan.plan.ReportingCycle;

/** One plan as JSON: all of it, its money by two dimensions, and a new one. */
@RestController
@RequestMapping("/api/v1/plans")
@Tag(name = "plans")
class WholePlanApi {

    private static final String PLANNED = "planned";

    private final WholePlans whole;
    private final PlanCatalogue catalogue;
    private final FundingSums sums;
    private final Plans plans;
    private final Provinces provinces;

    WholePlanApi(WholePlans whole, PlanCatalogue catalogue, FundingSums sums, Plans plans, Provinces provinces) {
        this.whole = whole;
        this.catalogue = catalogue;
        this.sums = sums;
        this.plans = plans;
        this.provinces = provinces;
    }

    /** A whole plan: first what the list says of it. */
    record PlanDocument(
            long id,
            String province,
            PlanKind kind,
            @Nullable String number,
            String title,
            int firstYear,
            int lastYear,
            PlanStatus status,
            @Nullable Long totalVnd,
            @Nullable Long statedTotalVnd,
            long projectCount,
            long indicatorCount,
            PlanSubject subject,
            @Nullable LocalDate date,
            @Nullable String issuer,
            @Nullable String signatory,
            @Nullable String signatoryTitle,
            @Nullable String datedText,
            boolean byDecision,
            @Nullable ReportingCycle reporting,
            List<String> articles,
            List<String> recipients,
            @Nullable String parentCited,
            WholePlan.@Nullable Parent parent,
            List<WholePlan.LegalBasis> legalBases,
            List<WholePlan.OutlineTitle> outline,
            List<WholePlan.StatedTotal> statedTotals) {

        static PlanDocument of(WholePlan whole) {
            PlanSummary plan = whole.summary();
            PlanCommand values = whole.values();
            return new PlanDocument(
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
                    plan.indicatorCount(),
                    values.subject(),
                    values.issuedOn(),
                    values.issuer(),
                    values.signatory(),
                    values.signatoryTitle(),
                    values.datedText(),
                    values.byDecision(),
                    values.reporting(),
                    values.paper().articles(),
                    values.paper().recipients(),
                    values.parentCited(),
                    whole.parent(),
                    whole.legalBases(),
                    whole.outline(),
                    whole.statedTotals());
        }
    }

    @Needs(Permission.PLAN_READ)
    @GetMapping("/{id}")
    @Operation(summary = "One plan with its parent, legal bases, outline and stated totals")
    PlanDocument plan(@PathVariable long id) {
        return PlanDocument.of(whole.get(id));
    }

    @Needs(Permission.PLAN_READ)
    @GetMapping("/{id}/funding")
    @Operation(summary = "The money of a plan by two dimensions, over one stage unless stage is a dimension")
    PlanFunding funding(
            @PathVariable long id,
            @Parameter(description = "two of group, source, year, stage, agency: rows, then columns")
                    @RequestParam(defaultValue = "group,year")
                    String by,
            @Parameter(description = "requested, planned, allocated or disbursed") @RequestParam(defaultValue = PLANNED)
                    String stage) {
        long version = catalogue.get(id).versionId();
        FundingStage over = FundingPageController.stage(stage)
                .orElseThrow(() -> RuleException.at("stage", "api.funding.stage", stage));
        SumPair pair = SumPair.ofCode(by, over).orElseThrow(() -> RuleException.at("by", "api.funding.by", by));
        return PlanFunding.of(sums.withStated(version, pair));
    }

    @Needs(Permission.PLAN_EDIT)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes a draft of a plan")
    ResponseEntity<PlanDocument> create(@RequestBody NewPlan body) throws BindException {
        BeanPropertyBindingResult errors = new BeanPropertyBindingResult(body, "plan");
        FieldReader in = new FieldReader(errors);
        String province = in.text("province", body.province(), 100);
        PlanCommand command = body.command(in);
        if (errors.hasErrors()) {
            throw new BindException(errors);
        }
        long provinceId = provinces
                .byCode(province)
                .orElseThrow(() -> new NotFoundException("province " + province))
                .id();
        long id = plans.create(provinceId, command);
        return ResponseEntity.created(URI.create("/api/v1/plans/" + id)).body(PlanDocument.of(whole.get(id)));
    }
}
