package vn.itplan.reconciliation.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.common.Access;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.CurrentUser.Actor;
import vn.itplan.common.Permission;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.reconciliation.Reconciliation;
import vn.itplan.reconciliation.Review;
import vn.itplan.reconciliation.Review.Reviewed;

/** Lets a finding stand with a name and a reason, and takes that back. */
@Controller
@RequestMapping("/plans/{id}/reconciliation/{fingerprint}")
@Needs(Permission.PLAN_EDIT)
class AcceptController {

    private static final String VIEW = "reconciliation/accept";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1_000;

    private final Reconciliation reconciliation;
    private final FindingRows rows;
    private final Access access;
    private final CurrentUser currentUser;

    AcceptController(Reconciliation reconciliation, FindingRows rows, Access access, CurrentUser currentUser) {
        this.reconciliation = reconciliation;
        this.rows = rows;
        this.access = access;
        this.currentUser = currentUser;
    }

    @GetMapping("/accept")
    String form(
            @PathVariable long id,
            @PathVariable String fingerprint,
            ResumedForm resumed,
            Model model,
            RedirectAttributes redirect) {
        Review review = toChange(id);
        Reviewed found = review.find(fingerprint).orElse(null);
        if (found == null) {
            return gone(id, redirect);
        }
        model.addAttribute("row", rows.of(review, found, false));
        String name = currentUser.actor().map(Actor::name).orElse("");
        model.addAttribute(
                Forms.NAME,
                resumed.orElse(
                        AcceptForm.class,
                        () -> found.acceptance() == null
                                ? new AcceptForm(name, null)
                                : new AcceptForm(
                                        found.acceptance().name(),
                                        found.acceptance().reason())));
        return VIEW;
    }

    @PostMapping("/accept")
    String accept(
            @PathVariable long id,
            @PathVariable String fingerprint,
            @ModelAttribute(Forms.NAME) AcceptForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Review review = toChange(id);
        Reviewed found = review.find(fingerprint).orElse(null);
        if (found == null) {
            return gone(id, redirect);
        }
        model.addAttribute("row", rows.of(review, found, false));
        FieldReader in = new FieldReader(result);
        String name = in.text("name", form.name(), LONGEST_NAME);
        String reason = in.text("reason", form.reason(), LONGEST_REASON);
        return Forms.submit(result, response, VIEW, () -> {
            reconciliation.accept(id, fingerprint, name, reason);
            Notice.success("reconciliation.accepted").after(redirect);
            return list(id, fingerprint);
        });
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable long id, @PathVariable String fingerprint, RedirectAttributes redirect) {
        reconciliation.withdraw(id, fingerprint);
        Notice.success("reconciliation.withdrawn").after(redirect);
        return list(id, fingerprint);
    }

    private Review toChange(long id) {
        Review review = reconciliation.review(id);
        access.require(Permission.PLAN_EDIT, review.plan().provinceId());
        return review;
    }

    /** The finding is gone, because the figures have changed. */
    private static String gone(long id, RedirectAttributes redirect) {
        Notice.info("reconciliation.gone").after(redirect);
        return "redirect:/plans/" + id + "/reconciliation";
    }

    private static String list(long id, String fingerprint) {
        return "redirect:/plans/" + id + "/reconciliation#finding-" + fingerprint;
    }
}
