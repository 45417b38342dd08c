package vn.itplan.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.view.RedirectView;

/** The language switch: remembers the choice in a cookie and goes back to the page it came from. */
@Controller
class LanguageController {

    private final LocaleResolver locales;

    LanguageController(LocaleResolver locales) {
        this.locales = locales;
    }

    @OpenToAll(because = "visitors choose their language too; nothing but their own cookie changes")
    @PostMapping("/language")
    RedirectView choose(
            @RequestParam String language,
            @RequestParam(defaultValue = "/") String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (Languages.OFFERED.contains(language)) {
            locales.setLocale(request, response, Locale.forLanguageTag(language));
        }
        RedirectView back = new RedirectView(Shell.isWithin(from) ? from : "/", true);
        back.setExpandUriTemplateVariables(false);
        back.setExposeModelAttributes(false);
        return back;
    }
}
