package vn.itplan.common;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * On behalf of which agencies of a province an account may act.
 *
 * @param every of all of them; then the set says nothing
 */
public record AgencyReach(boolean every, Set<Long> agencies) {

    public static final AgencyReach NONE = new AgencyReach(false, Set.of());
    public static final AgencyReach EVERY = new AgencyReach(true, Set.of());

    public AgencyReach {
        agencies = Set.copyOf(agencies);
    }

    public static AgencyReach of(long agencyId) {
        return new AgencyReach(false, Set.of(agencyId));
    }

    /** Whether it reaches one of these agencies; everybody's reach is also over what names no agency. */
    public boolean covers(Collection<Long> wanted) {
        return every || !Collections.disjoint(agencies, wanted);
    }

    public boolean isNone() {
        return !every && agencies.isEmpty();
    }

    /** What two grants reach together. */
    public AgencyReach and(AgencyReach other) {
        if (every || other.every) {
            return EVERY;
        }
        Set<Long> both = new HashSet<>(agencies);
        both.addAll(other.agencies);
        return new AgencyReach(false, both);
    }
}
