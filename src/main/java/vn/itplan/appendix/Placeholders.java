package vn.itplan.appendix;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.itplan.appendix.AppendixContent.PlanFacts;

/**
 * Templates of a layout. {@code {name}} is replaced by its value, or by dots to be filled in by hand where there is
 * none; a part in {@code [brackets]} is left out when a value within it is missing. Values are never read as templates.
 */
final class Placeholders {

    static final Set<String> OF_PLAN = Set.of(
            "document",
            "plan.number",
            "plan.date",
            "province",
            "year",
            "year.before",
            "years",
            "money.years",
            "source");
    static final Set<String> OF_TITLE = and(OF_PLAN, "group", "table.number");
    static final Set<String> OF_HEADING = Set.of("year", "source", "stage");
    static final Set<String> OF_SUBTOTAL = Set.of("group");
    static final Set<String> OF_UNIT = Set.of("unit", "unit.lower");
    static final Set<String> OF_DIFFERENCE = Set.of("stated", "computed", "difference");

    private static final String TO_BE_FILLED_IN = "……";
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");

    private Placeholders() {}

    private static Set<String> and(Set<String> names, String... more) {
        Set<String> all = new HashSet<>(names);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    /** Refuses a template that asks for something unknown, so that a wrong layout stops the start, not an export. */
    static void verify(String template, Set<String> known) {
        NAME.matcher(template).results().map(found -> found.group(1)).forEach(name -> {
            if (!known.contains(name)) {
                throw new LayoutContradiction("placeholder", "unknown placeholder {" + name + "}");
            }
        });
    }

    /** The template filled in; a missing key is a missing value. */
    static String fill(String template, Map<String, String> values) {
        String needed = OPTIONAL.matcher(template)
                .replaceAll(part -> Matcher.quoteReplacement(
                        NAME.matcher(part.group(1)).results().allMatch(found -> values.containsKey(found.group(1)))
                                ? part.group(1)
                                : ""));
        return NAME.matcher(needed).replaceAll(found -> Matcher.quoteReplacement(valueOf(found, values)));
    }

    private static String valueOf(MatchResult found, Map<String, String> values) {
        return values.getOrDefault(found.group(1), TO_BE_FILLED_IN);
    }

    /** The values of {@link #OF_PLAN} that a plan has. */
    static Map<String, String> of(PlanFacts plan) {
        Map<String, String> values = new HashMap<>();
        values.put("document", plan.document());
        values.put("province", plan.province());
        values.put("year", String.valueOf(plan.firstYear()));
        values.put("year.before", String.valueOf(plan.firstYear() - 1));
        values.put("years", years(plan.firstYear(), plan.lastYear()));
        if (plan.number() != null) {
            values.put("plan.number", plan.number());
        }
        if (plan.date() != null) {
            values.put("plan.date", officialDate(plan.date()));
        }
        if (plan.source() != null) {
            values.put("source", plan.source());
        }
        return values;
    }

    /** "năm 2021", "giai đoạn 2011-2015". */
    static String years(int first, int last) {
        return first == last ? "năm " + first : "giai đoạn " + first + "-" + last;
    }

    /** Days under 10 and months 1 and 2 get a leading zero, as the rules on documents ask. */
    private static String officialDate(LocalDate date) {
        String pattern = date.getMonthValue() <= 2 ? "%02d/%02d/%d" : "%02d/%d/%d";
        return String.format(Locale.ROOT, pattern, date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
