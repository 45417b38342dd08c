/** The leader's page: sums of a province and year over all rooms, and the rows behind each of them. It only reads. */
@ApplicationModule(
        displayName = "Dashboard",
        allowedDependencies = {"common", "indicator", "progress"})
@NullMarked
package vn.itplan.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
