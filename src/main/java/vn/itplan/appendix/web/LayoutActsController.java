package vn.itplan.appendix.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.appendix.LayoutCatalogue;
import vn.itplan.appendix.ProvinceLayouts;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;

/** A province's layout is shared, shared no more, deleted and taken back; each with a way to undo it. */
@Controller
@RequestMapping("/layouts/{slug}")
@Needs(Permission.CATALOGUE_EDIT)
class LayoutActsController {

    private static final String LAYOUTS = "/layouts/";

    private final LayoutCatalogue catalogue;
    private final ProvinceLayouts layouts;

    LayoutActsController(LayoutCatalogue catalogue, ProvinceLayouts layouts) {
        this.catalogue = catalogue;
        this.layouts = layouts;
    }

    /** Asks before, and says which plans go on with it. */
    @GetMapping("/delete")
    String ask(@PathVariable String slug, Model model) {
        model.addAttribute("details", catalogue.getForEditing(slug));
        model.addAttribute("use", catalogue.use(slug));
        return "appendix/layout-delete";
    }

    @PostMapping("/delete")
    String delete(@PathVariable String slug, RedirectAttributes redirect) {
        String name = catalogue.getForEditing(slug).layout().name();
        layouts.delete(slug);
        Notice.success("layout.deleted", name)
                .offering("layout.restore", LAYOUTS + slug + "/restore")
                .after(redirect);
        return "redirect:/layouts";
    }

    @PostMapping("/restore")
    String restore(@PathVariable String slug, RedirectAttributes redirect) {
        layouts.restore(slug);
        Notice.success("layout.restored").after(redirect);
        return "redirect:" + LAYOUTS + slug;
    }

    @PostMapping("/share")
    String share(@PathVariable String slug, RedirectAttributes redirect) {
        layouts.share(slug, true);
        Notice.success("layout.shared.done")
                .offering("layout.unshare", LAYOUTS + slug + "/unshare")
                .after(redirect);
        return "redirect:" + LAYOUTS + slug;
    }

    @PostMapping("/unshare")
    String unshare(@PathVariable String slug, RedirectAttributes redirect) {
        layouts.share(slug, false);
        Notice.success("layout.unshared.done")
                .offering("layout.share", LAYOUTS + slug + "/share")
                .after(redirect);
        return "redirect:" + LAYOUTS + slug;
    }
}
