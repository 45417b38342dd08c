package vn.itplan.longwork;

/** Where work says how far it is. */
public interface Progress {

    /** For work whose caller waits for it. */
    Progress UNSEEN = (step, done, total) -> {};

    /**
     * A step begins or goes on.
     *
     * @param step key of its words
     * @param done of the total, both 0 where nothing is counted
     * @throws WorkStoppedException when nobody wants the result any more
     */
    void at(String step, int done, int total);
}
