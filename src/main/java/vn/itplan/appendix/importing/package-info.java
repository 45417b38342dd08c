/**
 * Bytes of an uploaded appendix to the table recognised in it: raw cells as the file holds them, the table's columns,
 * rows and figures, and every doubt about them as a problem that names sheet and cell. Nothing is stored here.
 */
@NamedInterface("importing")
@NullMarked
package vn.itplan.appendix.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
