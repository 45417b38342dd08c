package vn.itplan.plan;

/**
 * Port to the room of projects: an item is a row about a project, and a project outlives the plan. The room of projects,
 * which stands on this one, implements it.
 */
public interface ProjectRegister {

    /** Opens a new identity in the province and returns its id. */
    long open(long provinceId, String name);

    /** The newest item about the project now has this name. */
    void rename(long projectId, String name);
}
