/** What tests of all rooms share: the database, the annotation, the counter of SQL statements, object mothers. */
@NullMarked
package vn.itplan.testing;

import org.jspecify.annotations.NullMarked;
