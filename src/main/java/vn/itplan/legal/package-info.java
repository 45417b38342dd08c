/** The register of legal documents that plans cite: national ones, which all provinces share, and those of a province. */
@ApplicationModule(
        displayName = "Legal documents",
        allowedDependencies = {"common", "audit", "agency"})
@NullMarked
package vn.itplan.legal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
