package vn.itplan.plan;

import java.util.Set;

/** What a new plan begins with. */
public sealed interface PlanStart {

    /** Nothing but its facts. */
    record Empty() implements PlanStart {}

    /** The headings that plans of its kind usually have. */
    record Template() implements PlanStart {}

    /** What is wanted of an earlier plan of the province. */
    record Earlier(long planId, Set<CopyPart> parts) implements PlanStart {

        public Earlier {
            parts = Set.copyOf(parts);
        }
    }
}
