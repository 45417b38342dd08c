package vn.itplan.account;

import java.util.Map;
import java.util.Set;
import vn.itplan.common.CurrentUser.Actor;
import vn.itplan.common.Permission;

/**
 * What an account may do at one moment.
 *
 * @param seen the provinces whose things it may know of
 * @param everywhere what it may do in every province
 * @param byProvince what it may do in single ones; with {@code everywhere} counted in
 */
public record Standing(
        Actor actor,
        boolean mustChangePassword,
        Set<Long> seen,
        Set<Permission> everywhere,
        Map<Permission, Set<Long>> byProvince) {

    boolean sees(long provinceId) {
        return !everywhere.isEmpty() || seen.contains(provinceId);
    }

    boolean may(Permission permission, long provinceId) {
        return everywhere.contains(permission) || with(permission).contains(provinceId);
    }

    /** Also what needs no province: one's own account. */
    public boolean mayAnywhere(Permission permission) {
        return RolePermissions.OF_EVERYBODY.contains(permission)
                || everywhere.contains(permission)
                || !with(permission).isEmpty();
    }

    Set<Long> with(Permission permission) {
        return byProvince.getOrDefault(permission, Set.of());
    }
}
