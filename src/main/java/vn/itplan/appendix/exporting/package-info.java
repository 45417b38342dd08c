/** Writers of an assembled table. They decide how a table looks in a format, never what it holds. */
@NullMarked
package vn.itplan.appendix.exporting;

import org.jspecify.annotations.NullMarked;
