package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.common.Money;
import vn.itplan.funding.FundingFacts.ParentSum;
import vn.itplan.plan.PlanFacts;
import vn.itplan.plan.PlanFacts.Item;
import vn.itplan.plan.PlanFacts.Parent;
import vn.itplan.plan.PlanKind;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** An annual plan that sets down more for its year than the period plan above it, as a whole or for one project. */
@Component
class AnnualExceedsPeriod implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.ANNUAL_EXCEEDS_PERIOD;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        PlanFacts plan = picture.plan();
        if (plan.parent() == null || plan.kind() != PlanKind.ANNUAL) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        long above = sum(picture, null);
        long here = picture.sumOf(null);
        if (above > 0 && here > above) {
            findings.add(finding(Place.plan(), here, above, "PLAN", plan.parent()));
        }
        for (Item item : plan.items()) {
            long of = sum(picture, item.projectId());
            long own = Picture.sum(picture.planned(item.id()));
            if (of > 0 && own > of) {
                findings.add(finding(picture.place(item), own, of, "PROJECT", plan.parent()));
            }
        }
        return findings;
    }

    private Finding finding(Place place, long here, long above, String what, Parent parent) {
        return Finding.of(
                        code(),
                        place,
                        Money.ofDong(here),
                        Money.ofDong(above),
                        Objects.requireNonNullElse(parent.number(), parent.title()))
                .money(here, above)
                .saying(what);
    }

    /** What the plan above sets down for this year, of one project or, for null, in all. */
    private static long sum(Picture picture, @Nullable Long project) {
        Integer year = picture.plan().firstYear();
        return picture.money().parent().stream()
                .filter(sum -> year.equals(sum.year()) && (project == null || project == sum.projectId()))
                .mapToLong(ParentSum::amount)
                .sum();
    }
}
