package vn.itplan.appendix;

/** How many plans print a layout, of its own province and of others. */
public record LayoutUse(long own, long others) {}
