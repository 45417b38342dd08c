/** Pages that show several rooms together, and all JSON. It reads every room and owns nothing. */
@ApplicationModule(
        displayName = "Overview",
        allowedDependencies = {
            "common",
            "audit",
            "account",
            "agency",
            "plan",
            "project",
            "funding",
            "indicator",
            "progress",
            "reconciliation",
            "appendix",
            "appendix :: importing",
            "document"
        })
@NullMarked
package vn.itplan.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
