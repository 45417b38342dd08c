package vn.itplan.common;

/** The thing is not there, or not for this account: the two are never told apart. Answered with 404. */
public class NotFoundException extends RuntimeException {

    public NotFoundException(String what) {
        super(what);
    }
}
