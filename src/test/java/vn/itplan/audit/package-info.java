@NullMarked
package vn.itplan.audit;

import org.jspecify.annotations.NullMarked;
