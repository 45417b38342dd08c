package vn.itplan.progress;

import java.util.List;

/** The update is unusual and says no reason. Nothing was kept; with a reason it is. */
public class ReasonNeededException extends RuntimeException {

    private final transient List<Hint> hints;

    ReasonNeededException(List<Hint> hints) {
        super(hints.toString());
        this.hints = List.copyOf(hints);
    }

    public List<Hint> hints() {
        return hints;
    }
}
