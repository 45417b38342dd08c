package vn.itplan.reconciliation;

import java.util.List;

/** Looks for one kind of disagreement. Asks nobody and changes nothing: only the picture decides. */
public interface Check {

    CheckCode code();

    /** In printed order. A difference within what is printed is a {@link CheckCode#ROUNDING}. */
    List<Finding> findings(Picture picture);
}
