package vn.itplan.plan;

import java.util.Map;
import java.util.Set;

/**
 * A new plan on its way from an earlier one.
 *
 * @param items the new items by the earlier ones that they carry on
 */
public record PlanCopy(PlanDetails from, PlanDetails to, Set<CopyPart> parts, Map<Long, Long> items) {

    public PlanCopy {
        parts = Set.copyOf(parts);
        items = Map.copyOf(items);
    }

    public boolean takes(CopyPart part) {
        return parts.contains(part);
    }

    public int firstYear() {
        return to.values().firstYear();
    }

    public int lastYear() {
        return to.values().lastYear();
    }

    /**
     * By how many years what the earlier plan says of a year is moved: the distance of the two plans when they are of one
     * kind. Of a plan of another kind, years mean themselves: an annual plan takes its own year out of a period plan.
     */
    public int shift() {
        boolean sameKind = from.values().kind() == to.values().kind();
        return sameKind ? firstYear() - from.values().firstYear() : 0;
    }

    /** How the earlier plan is named in the trail. */
    public String source() {
        String number = from.values().number();
        return number == null ? from.values().title() : number;
    }

    PlanCopy with(Map<Long, Long> carried) {
        return new PlanCopy(from, to, parts, carried);
    }

    /** The earlier items, in the order of {@link #newItems}. */
    public Long[] oldItems() {
        return items.keySet().toArray(Long[]::new);
    }

    public Long[] newItems() {
        return items.values().toArray(Long[]::new);
    }
}
