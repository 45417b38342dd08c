package vn.itplan.audit;

import org.jspecify.annotations.Nullable;

/** A row whose creation, every changed field, deletion and restoration the trail keeps. */
public interface Traced {

    TraceSubject traceSubject();

    /** Why it is being changed, where the person had to say; kept with every field that changes. */
    default @Nullable String traceReason() {
        return null;
    }
}
