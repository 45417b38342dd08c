/**
 * The append-only trail: who changed what, when, from what to what. Changes of rows are written by a listener in the
 * transaction of the change, so that no service can forget them; acts that change no row are recorded by name.
 */
@ApplicationModule(displayName = "Audit trail", allowedDependencies = "common")
@NullMarked
package vn.itplan.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
