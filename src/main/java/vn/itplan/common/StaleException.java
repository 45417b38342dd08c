package vn.itplan.common;

/** Somebody else saved the thing since it was opened. Answered with 409 and both values. */
public class StaleException extends RuntimeException {

    public StaleException(String what) {
        super(what);
    }

    /**
     * @throws StaleException when the version in the form is not the version in the database
     */
    public static void check(int inForm, int inDatabase, String what) {
        if (inForm != inDatabase) {
            throw new StaleException(what);
        }
    }
}
