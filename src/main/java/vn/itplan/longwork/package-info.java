/**
 * Work that takes longer than a person waits for a page: it says how far it is, can be left and stopped, and its result waits.
 * All of it stands in the database, since nodes keep no state.
 */
@ApplicationModule(
        displayName = "Long work",
        allowedDependencies = {"common", "account"})
@NullMarked
package vn.itplan.longwork;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
