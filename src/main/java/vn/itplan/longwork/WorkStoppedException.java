package vn.itplan.longwork;

/** Somebody stopped the work, or it was given up for lost. */
public class WorkStoppedException extends RuntimeException {

    WorkStoppedException(long id) {
        super("long work " + id);
    }
}
