package vn.itplan.plan;

import java.math.BigDecimal;

/** How a stated figure relates to the true one, as printed (=, ≈, >, <). */
public enum Relation {
    EQUAL("="),
    ABOUT("≈"),
    MORE(">"),
    LESS("<");

    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

    private final String symbol;

    Relation(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }

    /** Whether the computed figure is what the paper states; "about" allows five hundredths of what it states. */
    public boolean holds(BigDecimal stated, BigDecimal computed) {
        int difference = computed.compareTo(stated);
        return switch (this) {
            case EQUAL -> difference == 0;
            case MORE -> difference > 0;
            case LESS -> difference < 0;
            case ABOUT -> computed.subtract(stated).abs().compareTo(stated.abs().multiply(TOLERANCE)) <= 0;
        };
    }
}
