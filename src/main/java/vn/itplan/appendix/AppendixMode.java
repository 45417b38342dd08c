package vn.itplan.appendix;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which sums an appendix shows. */
public enum AppendixMode {
    /** Sums of the rows, as formulas where the format knows formulas. */
    COMPUTED,
    /** The figures that the paper states; where it states none, sums of the rows. Differences carry a note. */
    PRINTED;

    /** The lower-case code used in addresses: {@code ?mode=printed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AppendixMode> ofCode(@Nullable String code) {
        for (AppendixMode mode : values()) {
            if (mode.code().equals(code)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
