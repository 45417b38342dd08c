package vn.itplan.overview.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.itplan.account.AccountCatalogue;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.overview.TrailPages;

/** What was done by and to an account, as far as its administrator may see. */
@Controller
@Needs(Permission.ACCOUNT_EDIT)
class AccountHistoryController {

    private final AccountCatalogue accounts;
    private final TrailPages trail;

    AccountHistoryController(AccountCatalogue accounts, TrailPages trail) {
        this.accounts = accounts;
        this.trail = trail;
    }

    @GetMapping("/admin/accounts/{id}/history")
    String history(@PathVariable long id, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("entry", accounts.get(id));
        model.addAttribute("trailPage", trail.ofAccount(id, Math.max(0, page)));
        return "overview/account-history";
    }
}
