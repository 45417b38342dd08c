package vn.itplan.account;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.itplan.common.Access;
import vn.itplan.common.AgencyReach;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.ForbiddenException;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;

/** Answers both ports from the grants that the account holds at this request. */
@Component
class GrantedAccess implements Access, CurrentUser {

    private final CurrentStanding current;
    private final RefusedRequests refusals;

    GrantedAccess(CurrentStanding current, RefusedRequests refusals) {
        this.current = current;
        this.refusals = refusals;
    }

    @Override
    public void require(Permission permission, long provinceId) {
        Optional<Standing> standing = current.get();
        if (standing.filter(s -> s.sees(provinceId)).isEmpty()) {
            refusals.record(permission.name(), provinceId);
            throw new NotFoundException("province " + provinceId);
        }
        if (!may(permission, provinceId)) {
            refusals.record(permission.name(), provinceId);
            throw new ForbiddenException(permission + " in province " + provinceId);
        }
    }

    @Override
    public void requireFor(Permission permission, long provinceId, Collection<Long> agencies) {
        require(permission, provinceId);
        if (!reach(permission, provinceId).covers(agencies)) {
            refusals.record(permission.name(), provinceId);
            throw new ForbiddenException(permission + " for agencies " + agencies);
        }
    }

    @Override
    public AgencyReach reach(Permission permission, long provinceId) {
        return current.get().map(s -> s.reach(permission, provinceId)).orElse(AgencyReach.NONE);
    }

    @Override
    public void requireAnywhere(Permission permission) {
        if (!mayAnywhere(permission)) {
            refusals.record(permission.name());
            throw new ForbiddenException(permission.name());
        }
    }

    @Override
    public boolean may(Permission permission, long provinceId) {
        return current.get().filter(s -> s.may(permission, provinceId)).isPresent();
    }

    @Override
    public boolean mayAnywhere(Permission permission) {
        return current.get().filter(s -> s.mayAnywhere(permission)).isPresent();
    }

    @Override
    public boolean mayEverywhere(Permission permission) {
        return current.get().filter(s -> s.everywhere().contains(permission)).isPresent();
    }

    @Override
    public Set<Long> provincesWith(Permission permission) {
        return current.get().map(s -> s.with(permission)).orElse(Set.of());
    }

    @Override
    public Optional<Actor> actor() {
        return current.get().map(Standing::actor);
    }
}
