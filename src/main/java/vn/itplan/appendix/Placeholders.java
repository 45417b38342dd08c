package vn.itplan.appendix;

import java.time.LocalDate;
import java.util.HashMap;
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

    static final Set<String> OF_PLAN = Set.of("document", "plan.number", "plan.date", "province", "years", "source");
    static final Set<String> OF_UNIT = Set.of("unit");
    static final Set<String> OF_DIFFERENCE = Set.of("stated", "computed", "difference");

    private static final String TO_BE_FILLED_IN = "……";
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");

    private Placeholders() {}

    /** Refuses a template that asks for something unknown, so that a wrong layout stops the start, not an export. */
    static void verify(String template, Set<String> known) {
        NAME.matcher(template).results().map(found -> found.group(1)).forEach(name -> {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("Appendix layout: unknown placeholder {" + name + "}");
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
        boolean oneYear = plan.firstYear() == plan.lastYear();
        values.put(
                "years", oneYear ? "năm " + plan.firstYear() : "giai đoạn " + plan.firstYear() + "-" + plan.lastYear());
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

    /** Days under 10 and months 1 and 2 get a leading zero, as the rules on documents ask. */
    private static String officialDate(LocalDate date) {
        String pattern = date.getMonthValue() <= 2 ? "%02d/%02d/%d" : "%02d/%d/%d";
        return String.format(Locale.ROOT, pattern, date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }
}
