package vn.itplan.agency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agency as it is to be kept.
 *
 * @param aliases other spellings that papers use for it
 * @param rowVersion the version that the form was opened with; ignored for a new one
 */
public record AgencyCommand(
        String name,
        @Nullable String shortName,
        AgencyLevel level,
        AgencyKind kind,
        @Nullable Long parentId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> aliases,
        int rowVersion) {

    /** Letters in a name or alias, at most. */
    public static final int LONGEST_NAME = 300;

    /** Letters in a short name, at most. */
    public static final int LONGEST_SHORT_NAME = 100;

    public AgencyCommand {
        aliases = List.copyOf(aliases);
    }

    /** An agency of which nothing but its name is known; level and kind are what the name lets one suppose. */
    public static AgencyCommand named(String name) {
        return new AgencyCommand(
                name, null, AgencyGuess.level(name), AgencyGuess.kind(name), null, null, null, List.of(), 0);
    }
}
