package vn.itplan.plan.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.plan.EditPresence;
import vn.itplan.plan.EditPresence.Kind;

/** Signs of life of an open form or row, sent by its page: answered with who else has it open. */
@Controller
@RequestMapping("/presence/{kind}/{objectId}")
@Needs(Permission.PLAN_EDIT)
class PresenceController {

    private final EditPresence presence;

    PresenceController(EditPresence presence) {
        this.presence = presence;
    }

    @PostMapping
    String stillOpen(@PathVariable String kind, @PathVariable long objectId, Model model) {
        model.addAttribute("others", presence.opened(kind(kind), objectId));
        return "plan/presence :: others(others=${others})";
    }

    @PostMapping("/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void closed(@PathVariable String kind, @PathVariable long objectId) {
        presence.closed(kind(kind), objectId);
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "item" -> Kind.ITEM;
            case "group" -> Kind.GROUP;
            case "section" -> Kind.SECTION;
            default -> throw new NotFoundException("presence of " + word);
        };
    }
}
