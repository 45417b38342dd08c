/** The checks, each a small class. */
@NullMarked
package vn.itplan.reconciliation.checks;

import org.jspecify.annotations.NullMarked;
