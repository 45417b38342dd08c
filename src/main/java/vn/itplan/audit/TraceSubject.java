package vn.itplan.audit;

import org.jspecify.annotations.Nullable;

/**
 * What an entry of the trail is about.
 *
 * @param type a word of lower-case letters and hyphens: {@code plan-item}
 * @param name the thing's name then, kept because the trail outlives the thing
 */
public record TraceSubject(
        String type,
        @Nullable Long id,
        @Nullable String name,
        @Nullable Long provinceId,
        @Nullable Long planId) {}
