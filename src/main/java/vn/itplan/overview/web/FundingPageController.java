package vn.itplan.overview.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.funding.FundingSums;
import vn.itplan.funding.StatedSums;
import vn.itplan.funding.SumDimension;
import vn.itplan.funding.SumPair;
import vn.itplan.funding.SumTable;
import vn.itplan.plan.StatedFigures;

/** The money of a plan by two dimensions, which the address names: {@code ?by=group,year&stage=planned}. */
@Controller
class FundingPageController {

    private static final SumPair USUAL = SumPair.planned(SumDimension.GROUP, SumDimension.YEAR);

    private final FundingSums sums;
    private final StatedSums stated;
    private final StatedFigures figures;

    FundingPageController(FundingSums sums, StatedSums stated, StatedFigures figures) {
        this.sums = sums;
        this.stated = stated;
        this.figures = figures;
    }

    /** An address that names no table, as one typed by hand may, gets the usual one. */
    @Needs(Permission.PLAN_READ)
    @GetMapping("/plans/{id}/funding")
    String funding(
            @ModelAttribute("planHead") PlanHead head,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String stage,
            Model model) {
        FundingStage over = stage(stage).orElse(FundingStage.PLANNED);
        SumPair pair = SumPair.ofCode(by, over).orElseGet(() -> new SumPair(USUAL.rows(), USUAL.columns(), over));
        long version = head.plan().versionId();
        SumTable moneySums = sums.withStated(version, pair);
        model.addAttribute("moneySums", moneySums);
        // A plan whose lines were lost has nothing but what its paper states.
        model.addAttribute("sums", moneySums.total() == null ? stated.listOf(version) : List.of());
        model.addAttribute("numbers", figures.numbersOf(version));
        model.addAttribute("dimensions", SumDimension.values());
        model.addAttribute("stages", FundingStage.values());
        return "overview/funding";
    }

    /** {@code planned}, as addresses write it. */
    static Optional<FundingStage> stage(String code) {
        for (FundingStage stage : FundingStage.values()) {
            if (stage.name().equals(code.toUpperCase(Locale.ROOT))) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }
}
