package vn.itplan.plan;

import org.jspecify.annotations.Nullable;

/** A plan that a new one may be started from. */
public record EarlierPlan(
        long id,
        long provinceId,
        long versionId,
        PlanKind kind,
        PlanSubject subject,
        int firstYear,
        int lastYear,
        @Nullable String number,
        String title) {

    /** "2021 – 195/KH-UBND: Kế hoạch ứng dụng công nghệ thông tin". */
    public String name() {
        String years = firstYear == lastYear ? String.valueOf(firstYear) : firstYear + "–" + lastYear;
        return years + " – " + (number == null ? "" : number + ": ") + title;
    }
}
