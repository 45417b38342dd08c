package vn.itplan.legal.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import vn.itplan.agency.Provinces;
import vn.itplan.common.Access;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.common.web.Submissions;
import vn.itplan.common.web.Views;
import vn.itplan.legal.LegalDocumentCommand;
import vn.itplan.legal.LegalDocuments;

/** The register of legal documents. */
@Controller
@RequestMapping("/legal-documents")
@Needs(Permission.CATALOGUE_EDIT)
class LegalDocumentController {

    private static final String VIEW = "legal/document-edit";
    private static final String LIST = "redirect:/legal-documents";
    private static final int PAGE = 50;

    private final LegalDocuments documents;
    private final Provinces provinces;
    private final Submissions submissions;
    private final MessageSource messages;
    private final Access access;

    LegalDocumentController(
            LegalDocuments documents,
            Provinces provinces,
            Submissions submissions,
            MessageSource messages,
            Access access) {
        this.documents = documents;
        this.provinces = provinces;
        this.submissions = submissions;
        this.messages = messages;
        this.access = access;
    }

    @Needs(Permission.CATALOGUE_READ)
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            HtmxRequest htmx,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("listing", documents.search(q, Math.max(0, page), PAGE));
        model.addAttribute("editable", access.provincesWith(Permission.CATALOGUE_EDIT));
        model.addAttribute("national", documents.mayEditNational());
        return Views.pageOr("legal/documents", "results", htmx);
    }

    @GetMapping("/new")
    String empty(ResumedForm resumed, Model model) {
        String only = describeNew(model);
        model.addAttribute(Forms.NAME, resumed.orElse(LegalDocumentForm.class, () -> LegalDocumentForm.empty(only)));
        return VIEW;
    }

    @PostMapping("/new")
    String create(
            @ModelAttribute(Forms.NAME) LegalDocumentForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        describeNew(model);
        FieldReader in = new FieldReader(result);
        Long province = LegalDocumentForm.NATIONAL.equals(form.owner()) ? null : in.id("owner", form.owner());
        LegalDocumentCommand command = form.command(in);
        return Forms.submit(result, response, VIEW, () -> {
            String location = submissions.once(form.once(), () -> {
                documents.create(province, command);
                return LIST;
            });
            Notice.success("legal.document.saved").after(redirect);
            return location;
        });
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable long id, ResumedForm resumed, Model model) {
        LegalDocumentCommand document = documents.getForEditing(id).values();
        model.addAttribute(Forms.NAME, resumed.orElse(LegalDocumentForm.class, () -> LegalDocumentForm.of(document)));
        return VIEW;
    }

    @PostMapping("/{id}/edit")
    String save(
            @PathVariable long id,
            @ModelAttribute(Forms.NAME) LegalDocumentForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        documents.getForEditing(id);
        LegalDocumentCommand command = form.command(new FieldReader(result));
        return Forms.submit(
                result,
                response,
                model,
                VIEW,
                () -> LegalDocumentForm.of(documents.get(id).values()),
                () -> {
                    documents.edit(id, command);
                    Notice.success("legal.document.saved").after(redirect);
                    return LIST;
                });
    }

    /** @return the only owner that the account may add documents for */
    private @Nullable String describeNew(Model model) {
        List<Choice> owners = new ArrayList<>();
        if (documents.mayEditNational()) {
            owners.add(new Choice(
                    LegalDocumentForm.NATIONAL,
                    messages.getMessage("legal.document.national", null, LocaleContextHolder.getLocale())));
        }
        provinces.with(Permission.CATALOGUE_EDIT).stream()
                .map(province -> Choice.of(province.id(), province.name()))
                .forEach(owners::add);
        model.addAttribute("owners", owners.size() == 1 ? List.of() : owners);
        return owners.size() == 1 ? owners.get(0).value() : null;
    }
}
