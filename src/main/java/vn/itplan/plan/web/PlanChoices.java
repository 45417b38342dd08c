package vn.itplan.plan.web;

import java.util.List;
import vn.itplan.common.web.Choice;
import vn.itplan.plan.PlanGroups.GroupChoice;

/** Choices that several forms of a plan offer. */
final class PlanChoices {

    private PlanChoices() {}

    /** Groups in printed order, inner ones indented. */
    static List<Choice> groups(List<GroupChoice> groups) {
        return groups.stream()
                .map(group ->
                        new Choice(String.valueOf(group.id()), "\u2003".repeat(group.depth() - 1) + group.title()))
                .toList();
    }
}
