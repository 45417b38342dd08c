/**
 * Indicators: what is measured, which targets a plan sets and which current state it describes, what was measured since,
 * and whether a target is attained ({@link vn.itplan.indicator.Attainment}, the only place that decides it).
 */
@ApplicationModule(
        displayName = "Indicators",
        allowedDependencies = {"common", "audit", "agency", "plan"})
@NullMarked
package vn.itplan.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
