package vn.itplan.overview;

/** How many entries stand in the lists of a plan's content. */
public record ContentCounts(long citations, long pastResults, long services, long responsibilities) {}
