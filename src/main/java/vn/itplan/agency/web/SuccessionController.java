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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.agency.Agencies;
import vn.itplan.agency.AgencyDetails;
import vn.itplan.agency.Successions;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;

/** Says which agency took over from one. Doing it twice changes nothing. */
@Controller
@RequestMapping("/agencies/{id}/successors")
@Needs(Permission.CATALOGUE_EDIT)
class SuccessionController {

    private static final String VIEW = "agency/successor";

    private final Agencies agencies;
    private final Successions successions;

    SuccessionController(Agencies agencies, Successions successions) {
        this.agencies = agencies;
        this.successions = successions;
    }

    /** The agency that took over. */
    public record SuccessorForm(@Nullable String successor) {}

    @GetMapping("/new")
    String choose(@PathVariable long id, ResumedForm resumed, Model model) {
        describe(id, model);
        model.addAttribute(Forms.NAME, resumed.orElse(SuccessorForm.class, () -> new SuccessorForm(null)));
        return VIEW;
    }

    @PostMapping("/new")
    String add(
            @PathVariable long id,
            @ModelAttribute(Forms.NAME) SuccessorForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        describe(id, model);
        long successor = new FieldReader(result).id("successor", form.successor());
        return Forms.submit(result, response, VIEW, () -> {
            successions.add(id, successor);
            Notice.success(
                            "agency.successor.added",
                            agencies.get(successor).values().name())
                    .after(redirect);
            return "redirect:/agencies/" + id;
        });
    }

    @PostMapping("/{successorId}/remove")
    String remove(@PathVariable long id, @PathVariable long successorId, RedirectAttributes redirect) {
        successions.remove(id, successorId);
        Notice.success("agency.successor.removed").after(redirect);
        return "redirect:/agencies/" + id;
    }

    private void describe(long id, Model model) {
        AgencyDetails agency = agencies.getForEditing(id);
        List<Choice> others = agencies.choices(agency.provinceId()).stream()
                .filter(other -> other.id() != id)
                .map(other -> Choice.of(other.id(), other.name()))
                .toList();
        model.addAttribute("agency", agency);
        model.addAttribute("others", others);
    }
}
