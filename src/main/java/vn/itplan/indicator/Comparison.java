package vn.itplan.indicator;

/** How a figure stands to its number, as the words before it say. */
public enum Comparison {
    EQUAL("="),
    AT_LEAST("≥"),
    AT_MOST("≤"),
    MORE(">"),
    LESS("<"),
    ABOUT("≈"),
    RANGE("–");

    private final String symbol;

    Comparison(String symbol) {
        this.symbol = symbol;
    }

    public String symbol() {
        return symbol;
    }
}
