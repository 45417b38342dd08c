@NullMarked
package vn.itplan;

import org.jspecify.annotations.NullMarked;
