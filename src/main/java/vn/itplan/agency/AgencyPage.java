package vn.itplan.agency;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One agency with those around it, for its page.
 *
 * @param mayEdit whether the account that asks may change it
 */
public record AgencyPage(AgencyDetails agency, String province, boolean mayEdit, List<Related> around) {

    public AgencyPage {
        around = List.copyOf(around);
    }

    public @Nullable Related parent() {
        return with(Relation.PARENT).stream().findFirst().orElse(null);
    }

    public List<Related> children() {
        return with(Relation.CHILD);
    }

    public List<Related> predecessors() {
        return with(Relation.PREDECESSOR);
    }

    public List<Related> successors() {
        return with(Relation.SUCCESSOR);
    }

    private List<Related> with(Relation relation) {
        return around.stream().filter(other -> other.relation() == relation).toList();
    }

    /** What another agency is to this one. */
    public enum Relation {
        PARENT,
        CHILD,
        PREDECESSOR,
        SUCCESSOR
    }

    /** Another agency. */
    public record Related(Relation relation, long id, String name) {}
}
