/** Files kept with anything: bytes, name and SHA-256, in the database. */
@ApplicationModule(
        displayName = "Attachments",
        allowedDependencies = {"common", "audit", "agency"})
@NullMarked
package vn.itplan.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
