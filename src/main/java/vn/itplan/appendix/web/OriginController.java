package vn.itplan.appendix.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.itplan.appendix.importing.Origins;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;

/** The way from a figure that the paper states to the file that it was read in. */
@Controller
class OriginController {

    private final Origins origins;

    OriginController(Origins origins) {
        this.origins = origins;
    }

    @Needs(Permission.PLAN_READ)
    @GetMapping("/plans/{id}/figures/{figureId}/origin")
    String origin(@PathVariable long id, @PathVariable long figureId) {
        String plan = "redirect:/plans/" + id;
        return origins.importOfFigure(id, figureId)
                .map(run -> plan + "/imports/" + run)
                .orElse(plan + "/figures#figure-" + figureId);
    }
}
