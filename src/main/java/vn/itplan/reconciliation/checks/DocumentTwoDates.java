package vn.itplan.reconciliation.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                .map(found -> finding(List.copyOf(found.values())))
                .toList();
    }

    /** At the first mention; the others are named with their places. */
    private Finding finding(List<Mention> mentions) {
        List<Object> others = new ArrayList<>();
        mentions.subList(1, mentions.size()).forEach(mention -> {
            others.add(mention.date());
            others.add(mention.place());
        });
        return Finding.of(
                        code(),
                        mentions.get(0).place(),
                        mentions.get(0).number(),
                        mentions.get(0).date(),
                        others)
                .about(
                        mentions.get(0).key(),
                        mentions.stream().map(Mention::date).toList());
    }
}
