/**
 * Checks (rà soát): what in a plan does not agree with itself. Checks are pure functions over the facts of a plan; they
 * find and never correct. A finding can be explained and accepted, which is kept until the finding changes.
 */
@ApplicationModule(
        displayName = "Reconciliation",
        allowedDependencies = {"common", "audit", "legal", "plan", "funding", "indicator"})
@NullMarked
package vn.itplan.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
