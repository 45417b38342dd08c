package vn.itplan.appendix.importing;

/**
 * @param letter as in an address: "E"
 * @param heading as written, both rows of a two-row heading
 */
public record Column(String letter, String heading, Meaning meaning) {}
