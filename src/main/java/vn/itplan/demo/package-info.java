/**
 * The demonstration: five provinces with their agencies and accounts, and their real plans: one comes in through the
 * importer as a planner would bring it in, with a year of invented updates that say so, the others from data files of
 * facts; and a sixth whose plan is invented and says so. Only the embedded database is given it.
 */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "common",
            "database",
            "agency",
            "account",
            "legal",
            "plan",
            "funding",
            "indicator",
            "progress",
            "reconciliation",
            "appendix",
            "appendix :: importing"
        })
@NullMarked
package vn.itplan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
