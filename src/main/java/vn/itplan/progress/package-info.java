/** What agencies say of their projects as of a day: status, percent, money paid out, difficulties. */
@ApplicationModule(
        displayName = "Progress",
        allowedDependencies = {"common", "audit", "agency", "attachment", "plan", "project", "funding"})
@NullMarked
package vn.itplan.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
