package vn.itplan.account.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.account.AccessTokens;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;

/** One's own access tokens. A new one stands in the answer to its form and nowhere else, not even in the session. */
@Controller
@RequestMapping("/account/tokens")
@Needs(Permission.OWN_ACCOUNT)
class TokenController {

    private static final String PAGE = "account/tokens";

    private final AccessTokens tokens;
    private final MessageSource messages;

    TokenController(AccessTokens tokens, MessageSource messages) {
        this.tokens = tokens;
        this.messages = messages;
    }

    @GetMapping
    String list(ResumedForm resumed, Model model) {
        model.addAttribute(Forms.NAME, resumed.orElse(TokenForm.class, TokenForm::fresh));
        model.addAttribute("tokens", tokens.own());
        return PAGE;
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute(Forms.NAME) TokenForm form,
            BindingResult errors,
            HttpServletResponse response,
            Model model) {
        String view = Forms.submit(errors, response, PAGE, () -> {
            model.addAttribute("created", tokens.create(form.cleanName(), form.toScope(), form.toDays()));
            model.addAttribute(Forms.NAME, TokenForm.fresh());
            return PAGE;
        });
        model.addAttribute("tokens", tokens.own());
        return view;
    }

    @PostMapping("/{id}/revoke")
    String revoke(@PathVariable long id, RedirectAttributes redirect) {
        tokens.revoke(id);
        Notice.success("account.token.revoked").after(redirect);
        return "redirect:/account/tokens";
    }

    @ModelAttribute("scopes")
    List<Choice> scopes(Locale locale) {
        return choices(locale, "account.token.scope.", "READ", "WRITE");
    }

    @ModelAttribute("lifetimes")
    List<Choice> lifetimes(Locale locale) {
        return choices(locale, "account.token.days.", "30", "90", "365");
    }

    private List<Choice> choices(Locale locale, String prefix, String... values) {
        return Stream.of(values)
                .map(value -> new Choice(value, messages.getMessage(prefix + value, null, locale)))
                .toList();
    }
}
