package vn.itplan.appendix.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.appendix.AppendixLayout;
import vn.itplan.appendix.LayoutCatalogue;
import vn.itplan.appendix.LayoutContradiction;
import vn.itplan.appendix.LayoutDetails;
import vn.itplan.appendix.SampleAppendix;
import vn.itplan.appendix.exporting.PrintedTable;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;

/** A province's layout is edited beside a preview, which htmx keeps up to date and a button asks for without scripts. */
@Controller
@RequestMapping("/layouts/{slug}")
@Needs(Permission.CATALOGUE_EDIT)
class LayoutEditController {

    private static final String EDIT = "appendix/layout-edit";
    private static final String WRONG = "layout.wrong.";

    private final LayoutCatalogue layouts;
    private final LayoutChoices choices;
    private final MessageSource messages;

    LayoutEditController(LayoutCatalogue layouts, LayoutChoices choices, MessageSource messages) {
        this.layouts = layouts;
        this.choices = choices;
        this.messages = messages;
    }

    @GetMapping("/edit")
    String edit(@PathVariable String slug, ResumedForm resumed, Model model) {
        LayoutDetails layout = describe(slug, model);
        show(layout.layout(), model);
        model.addAttribute(Forms.NAME, resumed.orElse(LayoutForm.class, () -> LayoutForm.of(layout)));
        return EDIT;
    }

    @PostMapping("/edit")
    String save(
            @PathVariable String slug,
            @ModelAttribute(Forms.NAME) LayoutForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        LayoutDetails before = describe(slug, model);
        show(before.layout(), model);
        AppendixLayout layout = read(form, before, result);
        return Forms.submit(result, response, model, EDIT, () -> LayoutForm.of(layouts.get(slug)), () -> {
            layouts.change(
                    slug, FieldReader.version(form.version()), Objects.requireNonNull(layout), form.shared() != null);
            Notice.success("layout.saved").after(redirect);
            return "redirect:/layouts/" + slug;
        });
    }

    /** Nothing is kept; a column that was asked for is added to the form. */
    @PostMapping("/preview")
    String preview(
            @PathVariable String slug,
            @ModelAttribute(Forms.NAME) LayoutForm form,
            BindingResult result,
            HtmxRequest htmx,
            Model model) {
        LayoutDetails before = describe(slug, model);
        LayoutForm shown = htmx.isHtmxRequest() ? form : form.withNewColumn(heading(form.newColumn()));
        AppendixLayout layout = read(shown, before, result);
        if (layout != null) {
            show(layout, model);
        }
        if (htmx.isHtmxRequest()) {
            return "appendix/layout-preview :: preview";
        }
        model.addAttribute(Forms.NAME, shown);
        return EDIT;
    }

    /** Null when something typed is wrong, which the errors then say. */
    private @Nullable AppendixLayout read(LayoutForm form, LayoutDetails before, BindingResult result) {
        try {
            AppendixLayout layout = form.layout(before.layout(), new FieldReader(result));
            return result.hasErrors() ? null : layout;
        } catch (LayoutContradiction contradiction) {
            if (!result.hasErrors()) {
                String key = WRONG + contradiction.code();
                Forms.reject(result, new RuleException(key));
            }
            return null;
        } catch (NullPointerException | IllegalArgumentException incomplete) {
            if (!result.hasErrors()) {
                Forms.reject(result, new RuleException("layout.wrong.other"));
            }
            return null;
        }
    }

    private LayoutDetails describe(String slug, Model model) {
        LayoutDetails layout = layouts.getForEditing(slug);
        model.addAttribute("details", layout);
        model.addAttribute("menu", choices.menus());
        model.addAttribute("sheets", List.of());
        return layout;
    }

    private static void show(AppendixLayout layout, Model model) {
        model.addAttribute(
                "sheets",
                SampleAppendix.of(layout).tables().stream()
                        .map(PrintedTable::of)
                        .toList());
    }

    private String heading(@Nullable String meaning) {
        boolean known = Arrays.stream(AppendixLayout.Meaning.values())
                .anyMatch(one -> one.name().equals(meaning));
        return known ? messages.getMessage("layout.meaning." + meaning, null, LocaleContextHolder.getLocale()) : "";
    }
}
