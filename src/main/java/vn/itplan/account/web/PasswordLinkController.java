package vn.itplan.account.web;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.itplan.account.PasswordLinks;
import vn.itplan.account.PasswordLinks.Owner;
import vn.itplan.account.Passwords;
import vn.itplan.common.RuleException;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.OpenToAll;

/** Where a one-time link leads: one chooses a password and signs in with it. */
@Controller
@RequestMapping(PasswordLinkController.PATH)
@OpenToAll(because = "whoever holds a link that counts may set the password of its account, and sees nothing else")
class PasswordLinkController {

    static final String PATH = "/set-password";
    private static final String PAGE = "account/set-password";

    private final PasswordLinks links;
    private final Passwords passwords;

    PasswordLinkController(PasswordLinks links, Passwords passwords) {
        this.links = links;
        this.passwords = passwords;
    }

    @GetMapping
    String page(@RequestParam(defaultValue = "") String token, HttpServletResponse response, Model model) {
        model.addAttribute(Forms.NAME, new PasswordLinkForm(token, null, null));
        return describe(token, response, model);
    }

    @PostMapping
    String set(
            @Valid @ModelAttribute(Forms.NAME) PasswordLinkForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        String token = Objects.requireNonNullElse(form.token(), "");
        describe(token, response, model);
        return Forms.submit(errors, response, PAGE, () -> {
            String chosen = requireNonNull(form.newPassword());
            if (!chosen.equals(form.repeatedPassword())) {
                throw RuleException.at("repeatedPassword", "account.password.differs");
            }
            return links.use(token, chosen) ? "redirect:/sign-in?password-set=true" : describe("", response, model);
        });
    }

    private String describe(String token, HttpServletResponse response, Model model) {
        Optional<Owner> owner = links.owner(token);
        model.addAttribute("owner", owner.orElse(null));
        model.addAttribute("minLength", passwords.minLength());
        if (owner.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return PAGE;
    }
}
