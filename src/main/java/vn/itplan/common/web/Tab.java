package vn.itplan.common.web;

import org.jspecify.annotations.Nullable;

/**
 * A tab of a page; the address says which one is open.
 *
 * @param key message key of the words
 * @param count a number beside the words, or null for none
 */
public record Tab(
        String key, String href, boolean current, @Nullable Long count) {

    public Tab(String key, String href, boolean current) {
        this(key, href, current, null);
    }
}
