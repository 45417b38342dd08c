package vn.itplan.reconciliation.checks;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Texts;
import vn.itplan.plan.PlanFacts.Past;
import vn.itplan.plan.PlanFacts.Section;
import vn.itplan.plan.PlanFacts.Stated;
import vn.itplan.plan.PlanSubject;
import vn.itplan.plan.SectionKind;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/**
 * Numbered appendices of a plan.
 *
 * @param cited those that the text names, by number
 * @param held those that rows, figures or headings of the plan come from, by number
 */
record Appendices(Map<String, Named> cited, Map<String, Named> held) {

    /** "Phụ lục 1", "phụ biểu số 01, 02 và 04". */
    private static final Pattern NAMED =
            Pattern.compile("(?iu)(phụ lục|phụ biểu)\\s+(?:số\\s*)?([0-9]{1,2}|[ivx]{1,4})(?![\\p{L}0-9/])"
                    + "((?:\\s*(?:,|;|và)\\s*(?:số\\s*)?(?:[0-9]{1,2})(?![\\p{L}0-9/%]|[.,][0-9]))*)");

    /** "Phụ lục I Nghị định số 30/2020/NĐ-CP" is no appendix of the plan; "kèm theo Quyết định này" is. */
    private static final Pattern OF_ANOTHER = Pattern.compile("(?iu)^[\\s(]*(?:của|ban hành kèm theo|kèm theo)?\\s*"
            + "(?:(?:nghị định|thông tư|nghị quyết|luật|công văn)(?!\\s+này)|(?:quyết định|kế hoạch|văn bản)\\s+số)");

    private static final Pattern FURTHER = Pattern.compile("[0-9]{1,2}");

    /** An appendix as somebody writes it. */
    record Named(String words, Place place) {}

    static Appendices of(Picture picture) {
        Map<String, Named> cited = new LinkedHashMap<>();
        Map<String, Named> held = new LinkedHashMap<>();
        for (Section section : picture.plan().sections()) {
            boolean vouches = section.kind() == SectionKind.APPENDICES && hasRows(picture);
            add(held, section.heading(), Place.section(section));
            add(vouches ? held : cited, section.body(), Place.section(section));
        }
        for (Stated figure : picture.plan().stated()) {
            add(held, figure.place(), picture.place(figure));
        }
        for (Past past : picture.plan().past()) {
            add(held, past.heading(), Place.past(past));
        }
        return new Appendices(cited, held);
    }

    /** A list of appendices is worth something where there are rows that they can show. */
    private static boolean hasRows(Picture picture) {
        return picture.plan().subject() == PlanSubject.DIGITAL_TRANSFORMATION
                ? !picture.plan().items().isEmpty()
                : !picture.money().lines().isEmpty();
    }

    private static void add(Map<String, Named> found, @Nullable String text, Place place) {
        String cleaned = Texts.clean(text);
        Matcher named = NAMED.matcher(cleaned);
        while (named.find()) {
            if (OF_ANOTHER.matcher(cleaned.substring(named.end())).find()) {
                continue;
            }
            put(found, named.group(1), named.group(2), place);
            Matcher further = FURTHER.matcher(named.group(3));
            while (further.find()) {
                put(found, named.group(1), further.group(), place);
            }
        }
    }

    private static void put(Map<String, Named> found, String word, String number, Place place) {
        String words = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " " + number;
        found.putIfAbsent(number.toUpperCase(Locale.ROOT).replaceFirst("^0+", ""), new Named(words, place));
    }
}
