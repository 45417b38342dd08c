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
import vn.itplan.appendix.AppendixTable;
import vn.itplan.appendix.LayoutCatalogue;
import vn.itplan.appendix.LayoutContradiction;
import vn.itplan.appendix.LayoutDetails;
import vn.itplan.appendix.PreviewPlans;
import vn.itplan.appendix.ProvinceLayouts;
import vn.itplan.appendix.SampleAppendix;
import vn.itplan.appendix.exporting.PrintedTable;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.web.Choice;
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

    /** Rows that a preview shows. */
    private static final int MOST_ROWS = 60;

    private final LayoutCatalogue catalogue;
    private final ProvinceLayouts layouts;
    private final PreviewPlans plans;
    private final LayoutChoices choices;
    private final MessageSource messages;

    LayoutEditController(
            LayoutCatalogue catalogue,
            ProvinceLayouts layouts,
            PreviewPlans plans,
            LayoutChoices choices,
            MessageSource messages) {
        this.catalogue = catalogue;
        this.layouts = layouts;
        this.plans = plans;
        this.choices = choices;
        this.messages = messages;
    }

    @GetMapping("/edit")
    String edit(@PathVariable String slug, ResumedForm resumed, Model model) {
        LayoutDetails layout = describe(slug, model);
        LayoutForm form = resumed.orElse(LayoutForm.class, () -> LayoutForm.of(layout));
        show(layout.layout(), form, model);
        model.addAttribute(Forms.NAME, form);
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
        describe(slug, model);
        AppendixLayout layout = read(form, slug, result);
        String next = Forms.submit(result, response, model, EDIT, () -> LayoutForm.of(catalogue.get(slug)), () -> {
            layouts.change(
                    slug, FieldReader.version(form.version()), Objects.requireNonNull(layout), form.shared() != null);
            Notice.success("layout.saved").after(redirect);
            return "redirect:/layouts/" + slug;
        });
        if (layout != null && next.equals(EDIT)) {
            show(layout, form, model);
        }
        return next;
    }

    /** Nothing is kept; a column that was asked for is added to the form. */
    @PostMapping("/preview")
    String preview(
            @PathVariable String slug,
            @ModelAttribute(Forms.NAME) LayoutForm form,
            BindingResult result,
            HtmxRequest htmx,
            Model model) {
        describe(slug, model);
        LayoutForm shown = htmx.isHtmxRequest() ? form : form.withNewColumn(heading(form.newColumn()));
        AppendixLayout layout = read(shown, slug, result);
        if (layout != null) {
            show(layout, shown, model);
        }
        if (htmx.isHtmxRequest()) {
            return "appendix/layout-preview :: preview";
        }
        model.addAttribute(Forms.NAME, shown);
        return EDIT;
    }

    /** Null when something typed is wrong, which the errors then say. */
    private @Nullable AppendixLayout read(LayoutForm form, String slug, BindingResult result) {
        try {
            AppendixLayout layout = form.layout(slug, new FieldReader(result));
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
        LayoutDetails layout = catalogue.getForEditing(slug);
        model.addAttribute("details", layout);
        model.addAttribute("menu", choices.menus());
        model.addAttribute(
                "plans",
                plans.of(Objects.requireNonNull(layout.provinceId())).stream()
                        .map(plan -> Choice.of(plan.id(), plan.name()))
                        .toList());
        model.addAttribute("sheets", List.of());
        return layout;
    }

    /** With the plan that was chosen for it, else with invented rows. */
    private void show(AppendixLayout layout, LayoutForm form, Model model) {
        Long plan = form.planId();
        List<AppendixTable> tables = (plan == null ? SampleAppendix.of(layout) : plans.preview(plan, layout)).tables();
        model.addAttribute(
                "sheets",
                tables.stream()
                        .map(table -> PrintedTable.of(table).first(MOST_ROWS))
                        .toList());
        model.addAttribute(
                "shortened", tables.stream().anyMatch(table -> table.rows().size() - table.headingRows() > MOST_ROWS));
    }

    private String heading(@Nullable String meaning) {
        boolean known = Arrays.stream(AppendixLayout.Meaning.values())
                .anyMatch(one -> one.name().equals(meaning));
        return known ? messages.getMessage("layout.meaning." + meaning, null, LocaleContextHolder.getLocale()) : "";
    }
}
