@NullMarked
package vn.itplan.appendix.importing;

import org.jspecify.annotations.NullMarked;
