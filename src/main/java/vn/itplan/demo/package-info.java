/**
 * The demonstration: five provinces with their agencies and accounts, and their real plans: the appendices of three come
 * in through the importer as a planner would bring them in, what no workbook holds from data files of facts; a year of
 * invented updates that say so; and a sixth province whose plan is invented and says so. Only the embedded database is
 * given it.
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
