/** Money: the sources it comes from, the lines of items by year, source and stage, and their sums, which SQL makes. */
@ApplicationModule(
        displayName = "Funding",
        allowedDependencies = {"common", "audit", "agency", "plan"})
@NullMarked
package vn.itplan.funding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
