package vn.itplan.common;

/** The account sees the thing but its role does not allow the act. Answered with 403. */
public class ForbiddenException extends RuntimeException {

    public ForbiddenException(String what) {
        super(what);
    }
}
