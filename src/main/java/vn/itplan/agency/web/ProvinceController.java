package vn.itplan.agency.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.agency.ProvinceCommand;
import vn.itplan.agency.ProvinceKind;
import vn.itplan.agency.Provinces;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.Choices;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.common.web.Submissions;

/** The provinces of the installation, kept by the global administrator. */
@Controller
@RequestMapping("/admin/provinces")
@Needs(Permission.PROVINCE_EDIT)
class ProvinceController {

    private static final String VIEW = "agency/province-edit";
    private static final String LIST = "redirect:/admin/provinces";

    private final Provinces provinces;
    private final Submissions submissions;
    private final Choices choices;

    ProvinceController(Provinces provinces, Submissions submissions, Choices choices) {
        this.provinces = provinces;
        this.submissions = submissions;
        this.choices = choices;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("rows", provinces.with(Permission.PROVINCE_EDIT));
        return "agency/provinces";
    }

    @GetMapping("/new")
    String empty(ResumedForm resumed, Model model) {
        model.addAttribute(Forms.NAME, resumed.orElse(ProvinceForm.class, ProvinceForm::empty));
        return VIEW;
    }

    @PostMapping("/new")
    String create(
            @ModelAttribute(Forms.NAME) ProvinceForm form,
            BindingResult result,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ProvinceCommand command = form.command(new FieldReader(result));
        return Forms.submit(result, response, VIEW, () -> {
            String location = submissions.once(form.once(), () -> {
                provinces.create(command);
                return LIST;
            });
            Notice.success("agency.province.created", command.name()).after(redirect);
            return location;
        });
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, ResumedForm resumed, Model model) {
        model.addAttribute(
                Forms.NAME, resumed.orElse(ProvinceForm.class, () -> ProvinceForm.of(provinces.getForEditing(id))));
        return VIEW;
    }

    @PostMapping("/{id}/edit")
    String save(
            @PathVariable long id,
            @ModelAttribute(Forms.NAME) ProvinceForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        ProvinceCommand command = form.command(new FieldReader(result));
        return Forms.submit(result, response, model, VIEW, () -> ProvinceForm.of(provinces.getForEditing(id)), () -> {
            provinces.edit(id, command);
            Notice.success("agency.province.saved", command.name()).after(redirect);
            return LIST;
        });
    }

    @ModelAttribute("kinds")
    List<Choice> kinds() {
        return choices.of(ProvinceKind.class, "agency.province.kind");
    }
}
