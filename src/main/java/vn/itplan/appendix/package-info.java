/**
 * Appendices (phụ lục): the assembled table before any file format, its writers, and the way back from a file into the
 * plan, with the origin of every imported value.
 */
@ApplicationModule(
        displayName = "Appendices",
        allowedDependencies = {"common", "audit", "agency", "attachment", "plan", "project", "funding", "indicator"})
@NullMarked
package vn.itplan.appendix;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
