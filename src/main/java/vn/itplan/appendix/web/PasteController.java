package vn.itplan.appendix.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.appendix.TableCopy;
import vn.itplan.appendix.importing.Meaning;
import vn.itplan.appendix.importing.PasteChoices;
import vn.itplan.appendix.importing.PasteTarget;
import vn.itplan.appendix.importing.Pastes;
import vn.itplan.appendix.importing.Pastes.PasteOffer;
import vn.itplan.common.FundingStage;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.Choices;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.common.web.Submissions;

/** Rows into a plan and out of it by a spreadsheet's clipboard. */
@Controller
@RequestMapping("/plans/{id}")
class PasteController {

    private static final String VIEW = "appendix/paste";
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Pastes pastes;
    private final TableCopy copy;
    private final Submissions submissions;
    private final Choices choices;

    PasteController(Pastes pastes, TableCopy copy, Submissions submissions, Choices choices) {
        this.pastes = pastes;
        this.copy = copy;
        this.submissions = submissions;
        this.choices = choices;
    }

    @Needs(Permission.PLAN_READ)
    @GetMapping("/projects.tsv")
    ResponseEntity<byte[]> copied(@PathVariable long id) {
        return ResponseEntity.ok().contentType(TEXT).body(copy.of(id).getBytes(StandardCharsets.UTF_8));
    }

    @Needs(Permission.PLAN_EDIT)
    @GetMapping("/paste")
    String form(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String group,
            ResumedForm resumed,
            Model model) {
        PasteOffer offer = pastes.offer(id);
        describe(offer, model);
        int first = offer.plan().values().firstYear();
        Integer only = first == offer.plan().values().lastYear() ? Integer.valueOf(first) : null;
        model.addAttribute(Forms.NAME, resumed.orElse(PasteForm.class, () -> PasteForm.empty(group, only)));
        return VIEW;
    }

    /**
     * Shows what the cells would become, or adds the rows.
     *
     * @param sent not the form to be shown, which has the corrected cells in its text
     */
    @Needs(Permission.PLAN_EDIT)
    @PostMapping("/paste")
    String paste(
            @PathVariable long id,
            @RequestParam(defaultValue = "preview") String act,
            @ModelAttribute("sent") PasteForm sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PasteForm form = sent.corrected();
        BindingResult result = new BeanPropertyBindingResult(form, Forms.NAME);
        model.addAttribute(Forms.NAME, form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + Forms.NAME, result);
        FieldReader in = new FieldReader(result);
        PasteChoices read = form.choices(in);
        PasteTarget target = form.target(in);
        if (act.equals("apply")) {
            String next = Forms.submit(result, response, VIEW, () -> add(id, form, read, target, redirect));
            if (!next.equals(VIEW)) {
                return next;
            }
        }
        PasteOffer offer = pastes.preview(id, form.pasted(), read, target);
        describe(offer, model);
        if (offer.refused() != null) {
            Forms.reject(result, offer.refused());
        }
        return result.hasErrors() ? Forms.again(response, VIEW) : VIEW;
    }

    private String add(long id, PasteForm form, PasteChoices read, PasteTarget target, RedirectAttributes redirect) {
        String location = submissions.once(
                form.once(),
                () -> "redirect:/plans/" + id + "/projects?pasted=" + pastes.apply(id, form.pasted(), read, target));
        String run = location.substring(location.lastIndexOf('=') + 1);
        Notice.success("paste.added")
                .offering("paste.undo", "/plans/" + id + "/imports/" + run + "/undo")
                .after(redirect);
        return location;
    }

    @ModelAttribute("stages")
    List<Choice> stages() {
        return choices.of(FundingStage.class, "funding.stage");
    }

    @ModelAttribute("units")
    List<Choice> units() {
        return choices.of(MoneyUnit.class, "import.unit");
    }

    /** What a column may hold, in the order of the words; a source as text is no source of the catalogue. */
    @ModelAttribute("meanings")
    List<Choice> meanings() {
        List<Choice> all = choices.of(Meaning.class, "paste.meaning");
        return Stream.concat(
                        all.stream().filter(choice -> choice.value().equals(Meaning.OTHER.name())),
                        all.stream()
                                .filter(choice -> !List.of(
                                                Meaning.OTHER.name(), Meaning.SOURCE.name(), Meaning.TOTAL.name())
                                        .contains(choice.value())))
                .toList();
    }

    private static void describe(PasteOffer offer, Model model) {
        model.addAttribute("preview", offer.preview());
        model.addAttribute("most", Pastes.MAX_ITEMS);
        model.addAttribute(
                "groups",
                offer.groups().stream()
                        .map(group -> new Choice(
                                String.valueOf(group.id()), "\u2003".repeat(group.depth() - 1) + group.title()))
                        .toList());
        model.addAttribute(
                "sources",
                offer.sources().stream()
                        .map(source -> Choice.of(source.id(), source.name()))
                        .toList());
    }
}
