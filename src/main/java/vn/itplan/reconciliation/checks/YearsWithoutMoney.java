package vn.itplan.reconciliation.checks;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.funding.FundingFacts.Line;
import vn.itplan.plan.PlanFacts.Item;
import vn.itplan.plan.PlanFacts.Past;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** Work of several years with money in only some of them, by the row itself or by the past project that it carries on. */
@Component
class YearsWithoutMoney implements Check {

    /** "khóa 2021 - 2026" is the term of a council, no time of any work. */
    private static final Pattern PERIOD = Pattern.compile("(?iu)giai đoạn\\s+([0-9]{4})\\s*[-–]\\s*([0-9]{4})");

    @Override
    public CheckCode code() {
        return CheckCode.YEARS_WITHOUT_MONEY;
    }

    /** The years in which work is done, and who says so. */
    private record Years(int first, int last, @Nullable Place by) {}

    @Override
    public List<Finding> findings(Picture picture) {
        return picture.plan().items().stream()
                .flatMap(item -> finding(picture, item).stream())
                .toList();
    }

    private Optional<Finding> finding(Picture picture, Item item) {
        List<Line> lines = picture.planned(item.id()).stream()
                .filter(line -> line.amount() > 0)
                .toList();
        Years years = years(picture, item);
        if (years == null || lines.isEmpty() || lines.stream().anyMatch(line -> line.year() == null)) {
            return Optional.empty();
        }
        Set<Integer> paid = lines.stream().map(Line::year).collect(Collectors.toSet());
        List<String> missing = IntStream.rangeClosed(
                        Math.max(years.first(), picture.plan().firstYear()),
                        Math.min(years.last(), picture.plan().lastYear()))
                .filter(year -> !paid.contains(year))
                .mapToObj(String::valueOf)
                .toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String said = years.first() + "–" + years.last();
        Place by = years.by();
        return Optional.of((by == null
                        ? Finding.of(code(), picture.place(item), said, missing).saying("OWN")
                        : Finding.of(code(), picture.place(item), said, missing, by)
                                .saying("PAST"))
                .about(said, missing));
    }

    private static @Nullable Years years(Picture picture, Item item) {
        Integer first = item.firstYear();
        Integer last = item.lastYear();
        Years named = named(item.name(), null);
        if (named != null) {
            return named;
        }
        for (Past past : picture.plan().past()) {
            Years before = named(past.name(), Place.past(past));
            if (before != null && PastAmount.isSame(past.name(), item.name())) {
                return before;
            }
        }
        return first == null || last == null || Objects.equals(first, last) ? null : new Years(first, last, null);
    }

    private static @Nullable Years named(String name, @Nullable Place by) {
        Matcher period = PERIOD.matcher(name);
        return period.find()
                ? new Years(Integer.parseInt(period.group(1)), Integer.parseInt(period.group(2)), by)
                : null;
    }
}
