@NullMarked
package vn.itplan.account.security;

import org.jspecify.annotations.NullMarked;
