@NullMarked
package vn.itplan.common;

import org.jspecify.annotations.NullMarked;
