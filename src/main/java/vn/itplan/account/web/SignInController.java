package vn.itplan.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import vn.itplan.account.SignIn;
import vn.itplan.account.SignIn.Outcome;
import vn.itplan.account.security.Addresses;
import vn.itplan.account.security.SessionSignIn;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.web.KeptForms;
import vn.itplan.common.web.OpenToAll;
import vn.itplan.common.web.ResumedForm;

/** The one page that visitors see. */
@Controller
@RequestMapping("/sign-in")
@OpenToAll(because = "signing in is how one becomes somebody")
class SignInController {

    private static final String PAGE = "account/sign-in";

    private final SignIn signIn;
    private final SessionSignIn session;
    private final CurrentUser currentUser;

    SignInController(SignIn signIn, SessionSignIn session, CurrentUser currentUser) {
        this.signIn = signIn;
        this.session = session;
        this.currentUser = currentUser;
    }

    @GetMapping
    Object page(
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            ResumedForm resumed,
            Model model) {
        if (currentUser.actor().isPresent()) {
            return redirect(to);
        }
        SignInForm form = resumed.orElse(SignInForm.class, () -> new SignInForm(null, null, to));
        model.addAttribute("form", form);
        model.addAttribute("expired", hasExpired(request, form));
        model.addAttribute("signedOut", request.getParameter("signed-out") != null);
        model.addAttribute("passwordSet", request.getParameter("password-set") != null);
        return PAGE;
    }

    @PostMapping
    Object signIn(
            @Valid @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return PAGE;
        }
        Outcome outcome = signIn.attempt(
                Objects.requireNonNull(form.username()),
                Objects.requireNonNull(form.password()),
                request.getRemoteAddr());
        if (outcome instanceof Outcome.Accepted accepted) {
            session.start(request, response, accepted.account(), form.to());
            return redirect(form.to());
        }
        if (outcome instanceof Outcome.Locked locked) {
            return locked(locked.remaining(), errors, response);
        }
        errors.reject("account.sign-in.refused");
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return PAGE;
    }

    private static String locked(Duration remaining, BindingResult errors, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, remaining.toSeconds())));
        errors.reject(
                "account.sign-in.locked",
                new Object[] {remaining.plusSeconds(59).toMinutes()},
                null);
        return PAGE;
    }

    /** Somebody who was here before, or whose form was kept, is told why the page asks again. */
    private static boolean hasExpired(HttpServletRequest request, SignInForm form) {
        boolean lost = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return lost || form.to() != null && form.to().contains(KeptForms.PARAMETER + "=");
    }

    private static View redirect(@Nullable String to) {
        RedirectView view = new RedirectView(Addresses.page(to).orElse("/"), true);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
