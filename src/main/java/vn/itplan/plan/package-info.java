/**
 * Plans as documents: the plan, its versions, groups and items as printed, and the figures that the paper states. What an
 * item costs stands in the room of funding; whose work it is over the years, in the room of projects, through the port
 * {@link vn.itplan.plan.ProjectRegister}.
 */
@ApplicationModule(
        displayName = "Plans",
        allowedDependencies = {"common", "audit", "agency", "legal"})
@NullMarked
package vn.itplan.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
