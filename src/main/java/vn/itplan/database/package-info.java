/**
 * Where everything is kept: the data directory, and the PostgreSQL that the application starts itself when no other is
 * configured. Above all rooms but {@code common}; it knows nothing of plans.
 */
@ApplicationModule(allowedDependencies = {"common"})
@NullMarked
package vn.itplan.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
