package vn.itplan.reconciliation.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.itplan.plan.PlanFacts;
import vn.itplan.plan.PlanFacts.Item;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.FindingWords;
import vn.itplan.reconciliation.Place;
import vn.itplan.reconciliation.Review;
import vn.itplan.reconciliation.Review.Reviewed;
import vn.itplan.reconciliation.Severity;

/** Makes rows of findings. */
@Component
class FindingRows {

    /** How many entries the lists of a plan's content show on a page. */
    private static final int ENTRIES = 100;

    private final FindingWords words;

    FindingRows(FindingWords words) {
        this.words = words;
    }

    List<FindingRow> of(Review review, List<Reviewed> findings) {
        List<FindingRow> rows = new ArrayList<>();
        Severity last = null;
        for (Reviewed reviewed : findings) {
            rows.add(of(review, reviewed, reviewed.finding().severity() != last));
            last = reviewed.finding().severity();
        }
        return rows;
    }

    FindingRow of(Review review, Reviewed reviewed, boolean heading) {
        Finding finding = reviewed.finding();
        return new FindingRow(
                finding.fingerprint(),
                finding.code().name(),
                finding.severity(),
                heading,
                words.message(finding),
                StringUtils.capitalize(words.place(finding.place())),
                href(review.plan(), finding),
                value(finding.stated(), finding.unit()),
                value(finding.computed(), finding.unit()),
                value(finding.difference(), finding.unit()),
                reviewed.acceptance());
    }

    private @Nullable String value(@Nullable BigDecimal value, @Nullable String unit) {
        return value == null || unit == null ? null : words.value(value, unit);
    }

    private static String href(PlanFacts plan, Finding finding) {
        Place place = finding.place();
        String home = "/plans/" + plan.id();
        String id = Objects.toString(place.id(), "");
        return home
                + switch (place.kind()) {
                    case PLAN -> rowsThatLack(finding.code());
                    case GROUP -> "/projects" + onThePageOf(plan, id) + "#group-" + id;
                    case ITEM -> "/projects?item=" + id + "#item-" + id;
                    case LINE -> "/projects/" + place.within() + "#line-" + id;
                    case FIGURE -> "/figures#figure-" + id;
                    case SECTION -> "/sections#section-" + id;
                    case CITATION -> "/legal-bases" + entry(place);
                    case PAST -> "/past-results" + entry(place);
                    case TARGET, STATE -> "/indicators#indicator-" + id;
                    case DUTY -> "/responsibilities" + entry(place);
                    case SOURCES -> "/funding?by=source,year#sum-" + id;
                };
    }

    /** What is said once of all rows leads to the rows. */
    private static String rowsThatLack(CheckCode code) {
        return switch (code) {
            case PROJECT_WITHOUT_LEAD -> "/projects?missing=LEAD";
            case PROJECT_WITHOUT_MONEY -> "/projects?missing=MONEY";
            default -> "";
        };
    }

    /** A group's row stands above its first item, or above the next one where it has none. */
    private static String onThePageOf(PlanFacts plan, String group) {
        Map<Long, Integer> order = new HashMap<>();
        plan.groups().forEach(each -> order.put(each.id(), order.size()));
        int from = order.getOrDefault(Long.valueOf(group), 0);
        Long found = null;
        for (Item item : plan.items()) {
            found = item.id();
            if (item.groupId() != null && order.getOrDefault(item.groupId(), -1) >= from) {
                break;
            }
        }
        return found == null ? "" : "?item=" + found;
    }

    private static String entry(Place place) {
        int page = (Integer.parseInt(place.names().get(0)) - 1) / ENTRIES;
        return (page == 0 ? "" : "?page=" + page) + "#entry-" + place.id();
    }
}
