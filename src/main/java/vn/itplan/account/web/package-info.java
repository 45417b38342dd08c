/** The pages of one's own account: sign-in, password, tokens. */
@NullMarked
package vn.itplan.account.web;

import org.jspecify.annotations.NullMarked;
