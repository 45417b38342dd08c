/**
 * The demonstration: five provinces with their agencies and accounts, and a real plan that comes in through the importer
 * as a planner would bring it in, with a year of invented
 * updates that say so. Only the embedded database is given it.
 */
@ApplicationModule(
        displayName = "Demonstration",
        allowedDependencies = {
            "common",
            "database",
            "agency",
            "account",
            "plan",
            "funding",
            "indicator",
            "progress",
            "appendix",
            "appendix :: importing"
        })
@NullMarked
package vn.itplan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
