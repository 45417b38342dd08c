package vn.itplan.appendix.importing;

/**
 * @param letter as in an address: "E"
 * @param heading as written, all rows of the heading
 * @param of what the heading says of the money in a column of amounts
 */
public record Column(String letter, String heading, Meaning meaning, AmountOf of) {

    Column(String letter, String heading, Meaning meaning) {
        this(letter, heading, meaning, AmountOf.NOTHING);
    }
}
