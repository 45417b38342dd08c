package vn.itplan.account.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.itplan.account.CurrentStanding;
import vn.itplan.account.Standing;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;

/** One's own account: who one is here, in which roles, and what one may change about it. */
@Controller
@Needs(Permission.OWN_ACCOUNT)
class AccountController {

    private final CurrentStanding standing;

    AccountController(CurrentStanding standing) {
        this.standing = standing;
    }

    @GetMapping("/account")
    String account(Model model) {
        Standing current = standing.get().orElseThrow();
        model.addAttribute("account", current.actor());
        model.addAttribute("grants", current.grants());
        return "account/account";
    }
}
