package vn.itplan.appendix;

import java.time.Instant;

/** Who made a version of a layout, and when. */
public record LayoutVersion(int ordinal, Instant madeAt, String madeBy) {}
