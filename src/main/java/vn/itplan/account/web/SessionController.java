package vn.itplan.account.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;

/** Keeps a session alive because the person says so. */
@Controller
@Needs(Permission.OWN_ACCOUNT)
class SessionController {

    /** Being asked is all it takes. */
    @GetMapping("/account/alive")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stay() {}
}
