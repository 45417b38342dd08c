@NullMarked
package vn.itplan.agency;

import org.jspecify.annotations.NullMarked;
