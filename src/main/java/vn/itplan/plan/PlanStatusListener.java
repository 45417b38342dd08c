package vn.itplan.plan;

/** What must happen in the transaction in which a plan is no draft any more, or a draft again; rooms below implement it. */
public interface PlanStatusListener {

    /** Nobody changes its content from now on. */
    void started(PlanDetails plan);

    void reopened(PlanDetails plan);
}
