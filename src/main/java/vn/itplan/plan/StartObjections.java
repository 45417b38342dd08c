package vn.itplan.plan;

/** Who has something to say before a plan is carried out; the room of the checks answers. */
public interface StartObjections {

    /** Whether the planner is to be asked once more. */
    boolean any(long planId);
}
