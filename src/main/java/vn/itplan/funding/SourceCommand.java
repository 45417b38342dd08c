package vn.itplan.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source of money as it is to be kept.
 *
 * @param name the province's own name for it
 * @param nature null where the paper does not say
 * @param aliases other names that papers use
 * @param rowVersion the version that the form was opened with; ignored for a new one
 */
public record SourceCommand(
        String name, BudgetLevel level, @Nullable BudgetNature nature, List<String> aliases, int rowVersion) {

    /** Letters in a name or alias, at most. */
    public static final int LONGEST_NAME = 300;

    public SourceCommand {
        aliases = List.copyOf(aliases);
    }
}
