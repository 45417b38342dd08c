package vn.itplan.agency.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.agency.Agencies;
import vn.itplan.agency.AgencyCommand;
import vn.itplan.agency.AgencyDetails;
import vn.itplan.agency.AgencyKind;
import vn.itplan.agency.AgencyLevel;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.Choices;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.common.web.Submissions;

/** Takes an agency into the catalogue and changes it. */
@Controller
@Needs(Permission.CATALOGUE_EDIT)
class AgencyFormController {

    private static final String VIEW = "agency/edit";

    private final Agencies agencies;
    private final ProvinceChoices provinces;
    private final Submissions submissions;
    private final Choices choices;

    AgencyFormController(Agencies agencies, ProvinceChoices provinces, Submissions submissions, Choices choices) {
        this.agencies = agencies;
        this.provinces = provinces;
        this.submissions = submissions;
        this.choices = choices;
    }

    @GetMapping("/agencies/new")
    String empty(ResumedForm resumed, Model model) {
        String only = describeNew(model);
        model.addAttribute(Forms.NAME, resumed.orElse(AgencyForm.class, () -> AgencyForm.empty(only)));
        return VIEW;
    }

    @PostMapping("/agencies/new")
    String create(
            @ModelAttribute(Forms.NAME) AgencyForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        describeNew(model);
        FieldReader in = new FieldReader(result);
        long province = in.id("province", form.province());
        AgencyCommand command = form.command(in);
        return Forms.submit(result, response, VIEW, () -> {
            String location =
                    submissions.once(form.once(), () -> "redirect:/agencies/" + agencies.create(province, command));
            Notice.success("agency.created", command.name()).after(redirect);
            return location;
        });
    }

    @GetMapping("/agencies/{id}/edit")
    String edit(@PathVariable long id, ResumedForm resumed, Model model) {
        AgencyDetails agency = describe(id, model);
        model.addAttribute(Forms.NAME, resumed.orElse(AgencyForm.class, () -> AgencyForm.of(agency.values())));
        return VIEW;
    }

    @PostMapping("/agencies/{id}/edit")
    String save(
            @PathVariable long id,
            @ModelAttribute(Forms.NAME) AgencyForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        describe(id, model);
        AgencyCommand command = form.command(new FieldReader(result));
        return Forms.submit(
                result,
                response,
                model,
                VIEW,
                () -> AgencyForm.of(agencies.get(id).values()),
                () -> {
                    agencies.edit(id, command);
                    Notice.success("agency.saved", command.name()).after(redirect);
                    return "redirect:/agencies/" + id;
                });
    }

    @ModelAttribute("levels")
    List<Choice> levels() {
        return choices.of(AgencyLevel.class, "agency.level");
    }

    @ModelAttribute("kinds")
    List<Choice> kinds() {
        return choices.of(AgencyKind.class, "agency.kind");
    }

    /** @return the only province that the account may edit; with several the parent is chosen later */
    private @Nullable String describeNew(Model model) {
        List<Choice> mine = provinces.with(Permission.CATALOGUE_EDIT);
        boolean one = mine.size() == 1;
        model.addAttribute("provinces", one ? List.of() : mine);
        model.addAttribute("parents", one ? parents(Long.parseLong(mine.get(0).value()), 0) : List.of());
        return one ? mine.get(0).value() : null;
    }

    private AgencyDetails describe(long id, Model model) {
        AgencyDetails agency = agencies.getForEditing(id);
        model.addAttribute("agency", agency);
        model.addAttribute("parents", parents(agency.provinceId(), id));
        return agency;
    }

    private List<Choice> parents(long provinceId, long without) {
        return agencies.choices(provinceId).stream()
                .filter(other -> other.id() != without)
                .map(other -> Choice.of(other.id(), other.name()))
                .toList();
    }
}
