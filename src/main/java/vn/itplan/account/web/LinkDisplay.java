package vn.itplan.account.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.itplan.account.AccountAdministration.Invited;
import vn.itplan.account.AccountSettings;

/** Shows a one-time link to the administrator who asked for it, once. */
@Component
class LinkDisplay {

    private final AccountSettings settings;

    LinkDisplay(AccountSettings settings) {
        this.settings = settings;
    }

    String show(Invited invited, HttpServletRequest request, Model model) {
        String address = ServletUriComponentsBuilder.fromContextPath(request)
                .path(PasswordLinkController.PATH)
                .queryParam("token", invited.token())
                .toUriString();
        model.addAttribute("invited", invited);
        model.addAttribute("link", address);
        model.addAttribute("hours", Math.max(1, settings.link().validFor().toHours()));
        return "account/link";
    }
}
