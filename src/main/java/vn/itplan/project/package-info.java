/** Identities of projects and their life over plans, versions and years. An item of a plan is one row about a project. */
@ApplicationModule(
        displayName = "Projects",
        allowedDependencies = {"common", "audit", "agency", "plan"})
@NullMarked
package vn.itplan.project;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
