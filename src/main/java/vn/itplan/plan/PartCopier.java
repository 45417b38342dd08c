package vn.itplan.plan;

import java.util.Map;

/**
 * Port to the rooms that keep something with a plan: each copies its own tables when a plan is started from an earlier
 * one, in the transaction that starts it and after the plan's own content. Whoever calls it has asked for permission.
 */
public interface PartCopier {

    /** How many of each of its parts the version of a plan has to give. */
    Map<CopyPart, Long> offer(EarlierPlan plan);

    /** Copies those of its parts that are wanted. */
    void copy(PlanCopy copy);
}
