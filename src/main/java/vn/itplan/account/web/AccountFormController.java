package vn.itplan.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.account.AccountAdministration;
import vn.itplan.account.AccountAdministration.Invited;
import vn.itplan.account.AccountCatalogue;
import vn.itplan.account.GrantCommand;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.common.web.Submissions;

/** Makes accounts and gives roles; the place of the role is chosen on a page of its own where there are several. */
@Controller
@RequestMapping("/admin/accounts")
@Needs(Permission.ACCOUNT_EDIT)
class AccountFormController {

    private static final String NEW = "account/account-new";
    private static final String GRANT = "account/grant";
    private static final String WHERE = "account/where";

    private final AccountAdministration administration;
    private final AccountCatalogue catalogue;
    private final GrantChoices choices;
    private final LinkDisplay links;
    private final Submissions submissions;

    AccountFormController(
            AccountAdministration administration,
            AccountCatalogue catalogue,
            GrantChoices choices,
            LinkDisplay links,
            Submissions submissions) {
        this.administration = administration;
        this.catalogue = catalogue;
        this.choices = choices;
        this.links = links;
        this.submissions = submissions;
    }

    @GetMapping("/new")
    String empty(@RequestParam(required = false) @Nullable String province, ResumedForm resumed, Model model) {
        model.addAttribute(Forms.NAME, resumed.orElse(AccountForm.class, AccountForm::empty));
        return describe(province, model) ? NEW : WHERE;
    }

    /** Sent twice it makes one account; the second answer cannot show the link again. */
    @PostMapping("/new")
    String create(
            @RequestParam String province,
            @ModelAttribute(Forms.NAME) AccountForm form,
            BindingResult result,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        describe(province, model);
        FieldReader read = new FieldReader(result);
        String username = read.text("username", form.username(), AccountAdministration.LONGEST_USERNAME);
        String name = read.text("name", form.name(), AccountAdministration.LONGEST_NAME);
        GrantCommand grant = form.grant(read, province);
        return Forms.submit(result, response, NEW, () -> {
            AtomicReference<@Nullable Invited> made = new AtomicReference<>();
            String page = submissions.once(form.once(), () -> {
                Invited invited = administration.create(username, name, grant);
                made.set(invited);
                return "/admin/accounts/" + invited.id();
            });
            Invited invited = made.get();
            if (invited != null) {
                return links.show(invited, request, model);
            }
            Notice.info("account.admin.already").after(redirect);
            return "redirect:" + page;
        });
    }

    @GetMapping("/{id}/grants/new")
    String emptyGrant(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String province,
            ResumedForm resumed,
            Model model) {
        model.addAttribute("entry", catalogue.get(id));
        model.addAttribute(Forms.NAME, resumed.orElse(AccountForm.class, AccountForm::empty));
        return describe(province, model) ? GRANT : WHERE;
    }

    @PostMapping("/{id}/grants/new")
    String grant(
            @PathVariable long id,
            @RequestParam String province,
            @ModelAttribute(Forms.NAME) AccountForm form,
            BindingResult result,
            HttpServletResponse response,
            RedirectAttributes redirect,
            Model model) {
        model.addAttribute("entry", catalogue.get(id));
        describe(province, model);
        GrantCommand command = form.grant(new FieldReader(result), province);
        return Forms.submit(result, response, GRANT, () -> {
            String page = submissions.once(form.once(), () -> {
                administration.grant(id, command);
                return "/admin/accounts/" + id;
            });
            Notice.success("account.admin.granted").after(redirect);
            return "redirect:" + page;
        });
    }

    /** @return false when the place is still to be chosen */
    private boolean describe(@Nullable String province, Model model) {
        Choice place = choices.place(province);
        if (place == null) {
            model.addAttribute("places", choices.places());
            return false;
        }
        model.addAttribute("place", place);
        model.addAttribute("roles", choices.roles(place));
        model.addAttribute("agencies", choices.agencies(place));
        return true;
    }
}
