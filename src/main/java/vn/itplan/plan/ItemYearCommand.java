package vn.itplan.plan;

import org.jspecify.annotations.Nullable;

/** What an item is to do in one year. */
public record ItemYearCommand(int year, @Nullable String objective, String content, int rowVersion) {}
