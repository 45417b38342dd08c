package vn.itplan.plan;

import java.util.Set;

/** Port to the room of progress: which projects of a plan are over, so that a new plan need not go on with them. */
public interface FinishedProjects {

    /** The projects of this version that were completed or cancelled, as their last update says. */
    Set<Long> of(long versionId);
}
