package vn.itplan.account;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.AgencyReach;
import vn.itplan.common.CurrentUser.Actor;
import vn.itplan.common.Permission;

/**
 * What an account may do at one moment.
 *
 * @param grants as one reads them, each once
 * @param seen the provinces whose things it may know of
 * @param everywhere what it may do in every province
 * @param byProvince what it may do in single ones and for which agencies there; with {@code everywhere} counted in
 */
public record Standing(
        Actor actor,
        List<Grant> grants,
        boolean mustChangePassword,
        Set<Long> seen,
        Set<Permission> everywhere,
        Map<Permission, Map<Long, AgencyReach>> byProvince) {

    /** @param province the name, null for everywhere */
    public record Grant(Role role, @Nullable String province) {}

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
        return byProvince.getOrDefault(permission, Map.of()).keySet();
    }

    AgencyReach reach(Permission permission, long provinceId) {
        return byProvince.getOrDefault(permission, Map.of()).getOrDefault(provinceId, AgencyReach.NONE);
    }
}
