package vn.itplan.overview.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.overview.ProjectPages;

/** The page of a project: which plans name it, how far it is, who said so and when. */
@Controller
class ProjectController {

    private static final int PAGE = 20;

    private final ProjectPages projects;

    ProjectController(ProjectPages projects) {
        this.projects = projects;
    }

    @GetMapping("/projects/{id}")
    @Needs(Permission.PLAN_READ)
    String show(@PathVariable long id, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute("project", projects.get(id, page, PAGE));
        return "overview/project";
    }
}
