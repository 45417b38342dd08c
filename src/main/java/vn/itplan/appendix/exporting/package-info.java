/** Writers of an assembled table. They decide how a table looks in a format, never what it holds. */
@NamedInterface("exporting")
@NullMarked
package vn.itplan.appendix.exporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
