package vn.itplan.appendix.web;

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
import vn.itplan.agency.ProvinceDetails;
import vn.itplan.agency.Provinces;
import vn.itplan.appendix.AppendixTable;
import vn.itplan.appendix.LayoutCatalogue;
import vn.itplan.appendix.LayoutDetails;
import vn.itplan.appendix.ProvinceLayouts;
import vn.itplan.appendix.SampleAppendix;
import vn.itplan.appendix.exporting.PrintedTable;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.Submissions;

/** The layouts of appendices: which there are, how one looks, and a copy of one for a province. */
@Controller
@RequestMapping("/layouts")
@Needs(Permission.CATALOGUE_READ)
class LayoutController {

    private static final String COPY = "appendix/layout-copy";
    private static final int LONGEST_NAME = 200;

    private final LayoutCatalogue layouts;
    private final ProvinceLayouts own;
    private final Provinces provinces;
    private final Submissions submissions;

    LayoutController(LayoutCatalogue layouts, ProvinceLayouts own, Provinces provinces, Submissions submissions) {
        this.layouts = layouts;
        this.own = own;
        this.provinces = provinces;
        this.submissions = submissions;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("layouts", layouts.list());
        return "appendix/layouts";
    }

    @GetMapping("/{slug}")
    String detail(@PathVariable String slug, Model model) {
        LayoutDetails layout = layouts.get(slug);
        model.addAttribute("details", layout);
        model.addAttribute("versions", layouts.versions(slug));
        model.addAttribute("mayCopy", !provinces.with(Permission.CATALOGUE_EDIT).isEmpty());
        List<AppendixTable> tables = SampleAppendix.of(layout.layout()).tables();
        model.addAttribute("sheets", tables.stream().map(PrintedTable::of).toList());
        return "appendix/layout";
    }

    @Needs(Permission.CATALOGUE_EDIT)
    @GetMapping("/{slug}/copy")
    String copy(@PathVariable String slug, Model model) {
        List<ProvinceDetails> mine = describe(slug, model);
        model.addAttribute(
                Forms.NAME,
                new CopyForm(
                        Submissions.newKey(),
                        mine.size() == 1 ? String.valueOf(mine.get(0).id()) : null,
                        layouts.get(slug).layout().name()));
        return COPY;
    }

    @Needs(Permission.CATALOGUE_EDIT)
    @PostMapping("/{slug}/copy")
    String makeCopy(
            @PathVariable String slug,
            @ModelAttribute(Forms.NAME) CopyForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        describe(slug, model);
        FieldReader in = new FieldReader(result);
        long province = in.id("province", form.province());
        String name = in.text("name", form.name(), LONGEST_NAME);
        return Forms.submit(result, response, COPY, () -> {
            String next = submissions.once(
                    form.once(), () -> "redirect:/layouts/" + own.copy(slug, province, name) + "/edit");
            Notice.success("layout.copied").after(redirect);
            return next;
        });
    }

    private List<ProvinceDetails> describe(String slug, Model model) {
        List<ProvinceDetails> mine = provinces.with(Permission.CATALOGUE_EDIT);
        model.addAttribute("details", layouts.get(slug));
        model.addAttribute(
                "provinces",
                mine.stream()
                        .map(province -> Choice.of(province.id(), province.name()))
                        .toList());
        return mine;
    }

    /**
     * @param once keeps a form sent twice from making two copies
     */
    public record CopyForm(
            @Nullable String once,
            @Nullable String province,
            @Nullable String name) {}
}
