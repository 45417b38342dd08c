package vn.itplan.account.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.account.AccountAdministration;
import vn.itplan.account.AccountCatalogue;
import vn.itplan.account.AccountFilter;
import vn.itplan.account.AccountState;
import vn.itplan.account.Role;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choices;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.Views;

/** The accounts within an administrator's reach, one of them, and what is done to it by a button. */
@Controller
@RequestMapping("/admin/accounts")
@Needs(Permission.ACCOUNT_EDIT)
class AccountListController {

    private static final int PAGE = 50;

    private final AccountCatalogue catalogue;
    private final AccountAdministration administration;
    private final LinkDisplay links;
    private final GrantChoices places;
    private final Choices choices;

    AccountListController(
            AccountCatalogue catalogue,
            AccountAdministration administration,
            LinkDisplay links,
            GrantChoices places,
            Choices choices) {
        this.catalogue = catalogue;
        this.administration = administration;
        this.links = links;
        this.places = places;
        this.choices = choices;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int page,
            HtmxRequest htmx,
            Model model) {
        Long one = province != null && province.matches("[0-9]{1,18}") ? Long.valueOf(province) : null;
        AccountFilter filter =
                new AccountFilter(q, one, constant(Role.class, role), constant(AccountState.class, state));
        model.addAttribute("q", q);
        model.addAttribute("province", province);
        model.addAttribute("role", role);
        model.addAttribute("state", state);
        model.addAttribute("provinces", places.provinces());
        model.addAttribute("roles", choices.of(Role.class, "account.role"));
        model.addAttribute("states", choices.of(AccountState.class, "account.state"));
        model.addAttribute("listing", catalogue.search(filter, Math.max(0, page), PAGE));
        return Views.pageOr("account/accounts", "results", htmx);
    }

    @GetMapping("/{id}")
    String page(@PathVariable long id, Model model) {
        model.addAttribute("entry", catalogue.get(id));
        return "account/account-page";
    }

    /** The link stands in this answer and nowhere else. */
    @PostMapping("/{id}/link")
    String reset(@PathVariable long id, HttpServletRequest request, Model model) {
        return links.show(administration.reset(id), request, model);
    }

    @PostMapping("/{id}/disable")
    String disable(@PathVariable long id, RedirectAttributes redirect) {
        administration.disable(id);
        Notice.success("account.admin.was-disabled").after(redirect);
        return "redirect:/admin/accounts/" + id;
    }

    @PostMapping("/{id}/enable")
    String enable(@PathVariable long id, RedirectAttributes redirect) {
        administration.enable(id);
        Notice.success("account.admin.was-enabled").after(redirect);
        return "redirect:/admin/accounts/" + id;
    }

    @PostMapping("/{id}/end-sessions")
    String endSessions(@PathVariable long id, RedirectAttributes redirect) {
        Notice.success("account.admin.sessions-ended", administration.endSessions(id))
                .after(redirect);
        return "redirect:/admin/accounts/" + id;
    }

    @PostMapping("/{id}/grants/{grantId}/revoke")
    String revoke(@PathVariable long id, @PathVariable long grantId, RedirectAttributes redirect) {
        administration.revoke(id, grantId);
        Notice.success("account.admin.revoked").after(redirect);
        return "redirect:/admin/accounts/" + id;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }
}
