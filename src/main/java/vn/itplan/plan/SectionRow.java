package vn.itplan.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A section as it is read.
 *
 * @param depth from 1
 * @param number what stands before the heading, with its sign: "I.", "a)"; empty for none
 * @param takenOver from an earlier plan, and not looked at since
 */
public record SectionRow(
        long id,
        int depth,
        String number,
        SectionKind kind,
        String heading,
        @Nullable String body,
        boolean takenOver,
        Instant changedAt) {}
