package vn.itplan.plan;

import java.util.List;
import vn.itplan.common.StaleException;

/** Of the rows that were to be changed together, somebody else saved or deleted some. None was changed. */
public final class StaleItemsException extends StaleException {

    private final List<String> names;

    StaleItemsException(List<String> names) {
        super("items " + names);
        this.names = List.copyOf(names);
    }

    /** The names of those rows. */
    public List<String> names() {
        return names;
    }
}
