package vn.itplan.overview.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.itplan.audit.AuditFilter;
import vn.itplan.common.Permission;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Views;
import vn.itplan.overview.TrailPages;

/** The whole trail for the administration, filtered, on the screen and as a file. */
@Controller
@Needs(Permission.TRAIL_READ)
class AuditController {

    private final TrailPages trail;
    private final TrailCsv csv;
    private final TrailChoices choices;

    AuditController(TrailPages trail, TrailCsv csv, TrailChoices choices) {
        this.trail = trail;
        this.csv = csv;
        this.choices = choices;
    }

    /** A filter that cannot be read is said at its field; the list shows what the others leave. */
    @GetMapping("/admin/audit")
    String list(
            @ModelAttribute(Forms.NAME) AuditForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "0") int page,
            HtmxRequest htmx,
            Model model) {
        AuditFilter filter = form.filter(new FieldReader(errors));
        model.addAttribute("trailPage", trail.search(filter, Math.max(0, page)));
        model.addAttribute("types", choices.types());
        model.addAttribute("acts", choices.actions());
        model.addAttribute("provinces", choices.provinces());
        return Views.pageOr("overview/audit", "results", htmx);
    }

    @GetMapping("/admin/audit.csv")
    void export(@ModelAttribute(Forms.NAME) AuditForm form, BindingResult errors, HttpServletResponse response)
            throws IOException {
        AuditFilter filter = form.filter(new FieldReader(errors));
        if (errors.hasErrors()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        csv.write(filter, response);
    }
}
