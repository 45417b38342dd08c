package vn.itplan.account.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.account.CurrentStanding;
import vn.itplan.account.Passwords;
import vn.itplan.account.SignedInAccount;
import vn.itplan.account.Standing;
import vn.itplan.account.security.SessionSignIn;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;

/** The page on which one changes one's own password, and must when somebody else gave it. */
@Controller
@RequestMapping("/account/password")
@Needs(Permission.OWN_ACCOUNT)
class PasswordController {

    private static final String PAGE = "account/password";

    private final Passwords passwords;
    private final SessionSignIn session;
    private final CurrentStanding standing;

    PasswordController(Passwords passwords, SessionSignIn session, CurrentStanding standing) {
        this.passwords = passwords;
        this.session = session;
        this.standing = standing;
    }

    /** Nothing of it is ever kept; taking the argument says that one comes back here. */
    @GetMapping
    String page(ResumedForm resumed, Model model) {
        model.addAttribute(Forms.NAME, PasswordForm.empty());
        return PAGE;
    }

    @PostMapping
    String change(
            @Valid @ModelAttribute(Forms.NAME) PasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        boolean forced = mustChange();
        return Forms.submit(errors, response, PAGE, () -> {
            String chosen = requireNonNull(form.newPassword());
            if (!chosen.equals(form.repeatedPassword())) {
                throw RuleException.at("repeatedPassword", "account.password.differs");
            }
            SignedInAccount account = passwords.changeOwn(requireNonNull(form.currentPassword()), chosen);
            session.renew(request, response, account);
            Notice.success("account.password.changed").after(redirect);
            return forced ? "redirect:/" : "redirect:/account";
        });
    }

    @ModelAttribute("mustChange")
    boolean mustChange() {
        return standing.get().filter(Standing::mustChangePassword).isPresent();
    }

    @ModelAttribute("minLength")
    int minLength() {
        return passwords.minLength();
    }
}
