package vn.itplan.common.web;

import org.jspecify.annotations.Nullable;

/** One of the values that a select or a group of radio buttons offers, its words in the reader's language. */
public record Choice(String value, String label, @Nullable String hint) {

    public Choice(String value, String label) {
        this(value, label, null);
    }

    /** Of a thing that is chosen by its number. */
    public static Choice of(long id, String label) {
        return new Choice(String.valueOf(id), label);
    }
}
