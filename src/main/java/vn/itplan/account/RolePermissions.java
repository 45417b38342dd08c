package vn.itplan.account;

import static vn.itplan.common.Permission.ACCOUNT_EDIT;
import static vn.itplan.common.Permission.CATALOGUE_EDIT;
import static vn.itplan.common.Permission.CATALOGUE_READ;
import static vn.itplan.common.Permission.NATIONAL_EDIT;
import static vn.itplan.common.Permission.OWN_ACCOUNT;
import static vn.itplan.common.Permission.PLAN_EDIT;
import static vn.itplan.common.Permission.PLAN_READ;
import static vn.itplan.common.Permission.PROGRESS_UPDATE;
import static vn.itplan.common.Permission.PROVINCE_EDIT;
import static vn.itplan.common.Permission.TRAIL_READ;

import java.util.Set;
import vn.itplan.common.Permission;

/** The one place that says which role may do what. */
final class RolePermissions {

    /** What signing in alone allows. */
    static final Set<Permission> OF_EVERYBODY = Set.of(OWN_ACCOUNT);

    /** What is left to a token that may only read. */
    static final Set<Permission> READING = Set.of(OWN_ACCOUNT, PLAN_READ, CATALOGUE_READ);

    private RolePermissions() {}

    /** In the province of the grant. */
    static Set<Permission> inProvince(Role role) {
        return switch (role) {
            case PLANNER -> Set.of(PLAN_READ, PLAN_EDIT, PROGRESS_UPDATE, CATALOGUE_READ, CATALOGUE_EDIT);
            case OFFICER -> Set.of(PLAN_READ, PROGRESS_UPDATE, CATALOGUE_READ);
            case REVIEWER -> Set.of(PLAN_READ, CATALOGUE_READ);
            case LEADER, VIEWER -> Set.of(PLAN_READ, CATALOGUE_READ, TRAIL_READ);
            case ADMINISTRATOR -> Set.of(PLAN_READ, CATALOGUE_READ, CATALOGUE_EDIT, TRAIL_READ, ACCOUNT_EDIT);
        };
    }

    /** By a grant without province. */
    static Set<Permission> everywhere(Role role) {
        return role == Role.ADMINISTRATOR
                ? Set.of(
                        PLAN_READ,
                        CATALOGUE_READ,
                        CATALOGUE_EDIT,
                        PROVINCE_EDIT,
                        NATIONAL_EDIT,
                        TRAIL_READ,
                        ACCOUNT_EDIT)
                : Set.of();
    }
}
