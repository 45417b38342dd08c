package vn.itplan.funding;

import java.util.Locale;
import java.util.Optional;

/** By what money can be summed, in the order in which papers print; what the lines do not say comes last. */
public enum SumDimension {
    /** Groups of the first level, in printed order. */
    GROUP("g.way[1]", "(g.names)[1]", "lpad((g.path)[1]::text, 6, '0')"),
    SOURCE("l.source_id", "s.name", "lpad(l.source_id::text, 19, '0')"),
    YEAR("l.year", "l.year::text", "l.year::text");

    private final String key;
    private final String label;
    private final String order;

    SumDimension(String key, String label, String order) {
        this.key = key;
        this.label = label;
        this.order = order;
    }

    String key() {
        return key;
    }

    String label() {
        return label;
    }

    String order() {
        return order;
    }

    /** The word used in addresses: {@code year}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The dimension of this {@link #code()}. */
    public static Optional<SumDimension> ofCode(String code) {
        for (SumDimension dimension : values()) {
            if (dimension.code().equals(code)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }
}
