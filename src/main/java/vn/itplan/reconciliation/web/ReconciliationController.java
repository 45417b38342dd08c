package vn.itplan.reconciliation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.itplan.common.Access;
import vn.itplan.common.Listing;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.Choices;
import vn.itplan.common.web.Needs;
import vn.itplan.reconciliation.Reconciliation;
import vn.itplan.reconciliation.Review;
import vn.itplan.reconciliation.Review.Reviewed;
import vn.itplan.reconciliation.Severity;

/** What the checks find in a plan, always as it stands at this moment. */
@Controller
@RequestMapping("/plans/{id}/reconciliation")
class ReconciliationController {

    private static final int SIZE = 100;

    private final Reconciliation reconciliation;
    private final FindingRows rows;
    private final Choices choices;
    private final Access access;

    ReconciliationController(Reconciliation reconciliation, FindingRows rows, Choices choices, Access access) {
        this.reconciliation = reconciliation;
        this.rows = rows;
        this.choices = choices;
        this.access = access;
    }

    @Needs(Permission.PLAN_READ)
    @GetMapping
    String list(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Severity severity,
            @RequestParam(required = false) @Nullable Boolean accepted,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Review review = reconciliation.look(id);
        List<Reviewed> wanted = review.findings().stream()
                .filter(reviewed -> severity == null || reviewed.finding().severity() == severity)
                .filter(reviewed -> accepted == null || reviewed.accepted() == accepted)
                .toList();
        int shown = Listing.nearest(page, SIZE, wanted.size());
        List<Reviewed> here =
                wanted.stream().skip((long) shown * SIZE).limit(SIZE).toList();
        model.addAttribute("review", review);
        model.addAttribute("listing", new Listing<>(rows.of(review, here), shown, SIZE, wanted.size()));
        model.addAttribute("severity", severity);
        model.addAttribute("accepted", accepted);
        model.addAttribute("severities", severities());
        model.addAttribute(
                "mayAccept", access.may(Permission.PLAN_EDIT, review.plan().provinceId()));
        return "reconciliation/findings";
    }

    /** Asked before the plan is carried out although errors are open. */
    @Needs(Permission.PLAN_EDIT)
    @GetMapping("/start")
    String start(@PathVariable long id, Model model) {
        Review review = reconciliation.review(id);
        access.require(Permission.PLAN_EDIT, review.plan().provinceId());
        List<Reviewed> errors = review.findings().stream()
                .filter(reviewed -> reviewed.finding().severity() == Severity.ERROR && !reviewed.accepted())
                .limit(SIZE)
                .toList();
        model.addAttribute("errors", review.open(Severity.ERROR));
        model.addAttribute("rows", rows.of(review, errors));
        return "reconciliation/start";
    }

    private List<Choice> severities() {
        return choices.of(Severity.class, "reconciliation.severity");
    }
}
