package vn.itplan.reconciliation.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.FindingWords;
import vn.itplan.reconciliation.Place;
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

    List<FindingRow> of(long planId, List<Reviewed> findings) {
        List<FindingRow> rows = new ArrayList<>();
        Severity last = null;
        for (Reviewed reviewed : findings) {
            rows.add(of(planId, reviewed, reviewed.finding().severity() != last));
            last = reviewed.finding().severity();
        }
        return rows;
    }

    FindingRow of(long planId, Reviewed reviewed, boolean heading) {
        Finding finding = reviewed.finding();
        return new FindingRow(
                finding.fingerprint(),
                finding.code().name(),
                finding.severity(),
                heading,
                words.message(finding),
                words.place(finding.place()),
                href(planId, finding.place()),
                value(finding.stated(), finding.unit()),
                value(finding.computed(), finding.unit()),
                value(finding.difference(), finding.unit()),
                reviewed.acceptance());
    }

    private @Nullable String value(@Nullable BigDecimal value, @Nullable String unit) {
        return value == null || unit == null ? null : words.value(value, unit);
    }

    private static String href(long planId, Place place) {
        String home = "/plans/" + planId;
        String id = Objects.toString(place.id(), "");
        return home
                + switch (place.kind()) {
                    case PLAN -> "";
                    case GROUP -> "/projects#group-" + id;
                    case ITEM -> "/projects?item=" + id + "#item-" + id;
                    case FIGURE -> "/figures#figure-" + id;
                    case SECTION -> "/sections#section-" + id;
                    case CITATION -> "/legal-bases" + entry(place);
                    case PAST -> "/past-results" + entry(place);
                    case TARGET, STATE -> "/indicators#indicator-" + id;
                    case SOURCES -> "/funding";
                };
    }

    private static String entry(Place place) {
        int page = (Integer.parseInt(place.names().get(0)) - 1) / ENTRIES;
        return (page == 0 ? "" : "?page=" + page) + "#entry-" + place.id();
    }
}
