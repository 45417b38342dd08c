package vn.itplan.agency.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.agency.Agencies;
import vn.itplan.agency.AgencyFilter;
import vn.itplan.common.Access;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.Views;

/** The catalogue of agencies to look through, one agency, and the confirmation of those that imports met. */
@Controller
class AgencyListController {

    private static final int PAGE = 50;

    private final Agencies agencies;
    private final ProvinceChoices provinces;
    private final Access access;

    AgencyListController(Agencies agencies, ProvinceChoices provinces, Access access) {
        this.agencies = agencies;
        this.provinces = provinces;
        this.access = access;
    }

    @Needs(Permission.CATALOGUE_READ)
    @GetMapping("/agencies")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String province,
            @RequestParam(defaultValue = "false") boolean unconfirmed,
            @RequestParam(defaultValue = "0") int page,
            HtmxRequest htmx,
            Model model) {
        Long one = province != null && province.matches("[0-9]{1,18}") ? Long.valueOf(province) : null;
        model.addAttribute("q", q);
        model.addAttribute("province", province);
        model.addAttribute("unconfirmed", unconfirmed);
        model.addAttribute("provinces", several());
        model.addAttribute("waiting", agencies.unconfirmed());
        model.addAttribute("listing", agencies.search(new AgencyFilter(q, one, unconfirmed), page, PAGE));
        model.addAttribute("editable", access.provincesWith(Permission.CATALOGUE_EDIT));
        return Views.pageOr("agency/list", "results", htmx);
    }

    @Needs(Permission.CATALOGUE_READ)
    @GetMapping("/agencies/{id}")
    String page(@PathVariable long id, Model model) {
        model.addAttribute("entry", agencies.page(id));
        return "agency/detail";
    }

    @Needs(Permission.CATALOGUE_EDIT)
    @PostMapping("/agencies/{id}/confirm")
    String confirm(
            @PathVariable long id, @RequestParam(defaultValue = "false") boolean inList, RedirectAttributes redirect) {
        agencies.confirm(id);
        Notice.success("agency.confirmed", agencies.get(id).values().name()).after(redirect);
        return inList ? "redirect:/agencies?unconfirmed=true" : "redirect:/agencies/" + id;
    }

    /** The provinces to tell apart; none for an account that sees one. */
    private List<Choice> several() {
        return access.provincesWith(Permission.CATALOGUE_READ).size() > 1
                ? provinces.with(Permission.CATALOGUE_READ)
                : List.of();
    }
}
