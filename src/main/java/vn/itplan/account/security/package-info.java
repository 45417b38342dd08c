/** What stands between a request and a page: filter chains, sessions, the guard of endpoints, lost sessions. */
@NullMarked
package vn.itplan.account.security;

import org.jspecify.annotations.NullMarked;
