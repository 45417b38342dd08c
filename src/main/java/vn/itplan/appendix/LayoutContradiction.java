package vn.itplan.appendix;

/** A layout that contradicts itself cannot be made. */
public class LayoutContradiction extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String code;

    LayoutContradiction(String code, String what) {
        super("Appendix layout: " + what);
        this.code = code;
    }

    /** The last part of the key under which bundles say it: "placeholder". */
    public String code() {
        return code;
    }
}
