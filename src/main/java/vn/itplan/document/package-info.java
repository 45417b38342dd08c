/** The whole plan as a document in the layout that Decree 30/2020/NĐ-CP orders: assembled once, written as DOCX and PDF. */
@ApplicationModule(
        displayName = "Document",
        allowedDependencies = {"common", "audit", "agency", "plan", "funding", "indicator", "appendix", "longwork"})
@NullMarked
package vn.itplan.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
