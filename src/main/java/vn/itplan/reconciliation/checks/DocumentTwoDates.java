package vn.itplan.reconciliation.checks;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.checks.Mentions.Mention;

/** One number cited with two dates, in the list of legal bases or in the text of the plan. */
@Component
class DocumentTwoDates implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.DOCUMENT_TWO_DATES;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        Map<String, Map<LocalDate, Mention>> dates = new LinkedHashMap<>();
        for (Mention mention : Mentions.of(picture)) {
            dates.computeIfAbsent(mention.key(), key -> new LinkedHashMap<>()).putIfAbsent(mention.date(), mention);
        }
        return dates.values().stream()
                .filter(found -> found.size() > 1)
                .flatMap(found -> findings(List.copyOf(found.values())))
                .toList();
    }

    /** At the first mention, one for each other day. */
    private Stream<Finding> findings(List<Mention> mentions) {
        Mention first = mentions.get(0);
        return mentions.stream()
                .skip(1)
                .map(other -> Finding.of(
                                code(), first.place(), first.number(), first.date(), other.date(), other.place())
                        .about(first.key(), first.date(), other.date()));
    }
}
