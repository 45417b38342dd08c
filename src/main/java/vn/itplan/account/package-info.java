/**
 * Who works here and what they may do: accounts, grants, sign-in, sessions, tokens. Answers the ports
 * {@link vn.itplan.common.Access} and {@link vn.itplan.common.CurrentUser} for all other rooms.
 */
@ApplicationModule(
        displayName = "Accounts",
        allowedDependencies = {"common", "database", "audit", "agency"})
@NullMarked
package vn.itplan.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
