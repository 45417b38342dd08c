package vn.itplan.funding.web;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.agency.Provinces;
import vn.itplan.common.Access;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.Choices;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.common.web.Submissions;
import vn.itplan.funding.BudgetLevel;
import vn.itplan.funding.BudgetNature;
import vn.itplan.funding.FundingSources;
import vn.itplan.funding.SourceCommand;

/** The catalogue of funding sources. */
@Controller
@RequestMapping("/funding-sources")
@Needs(Permission.CATALOGUE_EDIT)
class SourceController {

    private static final String VIEW = "funding/source-edit";
    private static final String LIST = "redirect:/funding-sources";

    private final FundingSources sources;
    private final Provinces provinces;
    private final Submissions submissions;
    private final Choices choices;
    private final Access access;

    SourceController(
            FundingSources sources, Provinces provinces, Submissions submissions, Choices choices, Access access) {
        this.sources = sources;
        this.provinces = provinces;
        this.submissions = submissions;
        this.choices = choices;
        this.access = access;
    }

    @Needs(Permission.CATALOGUE_READ)
    @GetMapping
    String list(Model model) {
        model.addAttribute("rows", sources.all());
        model.addAttribute(
                "several", access.provincesWith(Permission.CATALOGUE_READ).size() > 1);
        model.addAttribute("editable", access.provincesWith(Permission.CATALOGUE_EDIT));
        return "funding/sources";
    }

    @GetMapping("/new")
    String empty(ResumedForm resumed, Model model) {
        String only = describeNew(model);
        model.addAttribute(Forms.NAME, resumed.orElse(SourceForm.class, () -> SourceForm.empty(only)));
        return VIEW;
    }

    @PostMapping("/new")
    String create(
            @ModelAttribute(Forms.NAME) SourceForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        describeNew(model);
        FieldReader in = new FieldReader(result);
        long province = in.id("province", form.province());
        SourceCommand command = form.command(in);
        return Forms.submit(result, response, VIEW, () -> {
            String location = submissions.once(form.once(), () -> {
                sources.create(province, command);
                return LIST;
            });
            Notice.success("funding.source.created", command.name()).after(redirect);
            return location;
        });
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, ResumedForm resumed, Model model) {
        SourceCommand source = sources.getForEditing(id).values();
        model.addAttribute(Forms.NAME, resumed.orElse(SourceForm.class, () -> SourceForm.of(source)));
        return VIEW;
    }

    @PostMapping("/{id}/edit")
    String save(
            @PathVariable long id,
            @ModelAttribute(Forms.NAME) SourceForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        sources.getForEditing(id);
        SourceCommand command = form.command(new FieldReader(result));
        return Forms.submit(
                result,
                response,
                model,
                VIEW,
                () -> SourceForm.of(sources.get(id).values()),
                () -> {
                    sources.edit(id, command);
                    Notice.success("funding.source.saved", command.name()).after(redirect);
                    return LIST;
                });
    }

    @ModelAttribute("levels")
    List<Choice> levels() {
        return choices.of(BudgetLevel.class, "funding.source.level");
    }

    @ModelAttribute("natures")
    List<Choice> natures() {
        return choices.of(BudgetNature.class, "funding.source.nature");
    }

    /** @return the only province that the account may edit */
    private @Nullable String describeNew(Model model) {
        List<Choice> mine = provinces.with(Permission.CATALOGUE_EDIT).stream()
                .map(province -> Choice.of(province.id(), province.name()))
                .toList();
        model.addAttribute("provinces", mine.size() == 1 ? List.of() : mine);
        return mine.size() == 1 ? mine.get(0).value() : null;
    }
}
