package vn.itplan.common;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the domain refuses the act, and the person can do something about it. The message is a key of the bundles;
 * a form shows it at the field, a page at the top, JSON as 422.
 */
public class RuleException extends RuntimeException {

    private final String key;
    private final @Nullable String field;
    private final transient List<Object> arguments;

    public RuleException(String key, Object... arguments) {
        this(null, key, arguments);
    }

    private RuleException(@Nullable String field, String key, Object... arguments) {
        super(key + List.of(arguments));
        this.key = key;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    /** The rule concerns one field of the form. */
    public static RuleException at(String field, String key, Object... arguments) {
        return new RuleException(field, key, arguments);
    }

    public String key() {
        return key;
    }

    public @Nullable String field() {
        return field;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
