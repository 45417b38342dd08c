@NullMarked
package vn.itplan.account;

import org.jspecify.annotations.NullMarked;
