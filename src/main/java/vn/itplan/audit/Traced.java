package vn.itplan.audit;

/** A row whose creation, every changed field, deletion and restoration the trail keeps. */
public interface Traced {

    TraceSubject traceSubject();
}
