@NullMarked
package vn.itplan.database;

import org.jspecify.annotations.NullMarked;
