/**
 * Provinces and their agencies, as papers name them: names, short names, aliases, what came before and after. Everything
 * else belongs to a province, and most of it names an agency.
 */
@ApplicationModule(
        displayName = "Agencies",
        allowedDependencies = {"common", "audit"})
@NullMarked
package vn.itplan.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
