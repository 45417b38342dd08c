package vn.itplan.reconciliation.checks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.itplan.common.Texts;
import vn.itplan.plan.PlanFacts.Cited;
import vn.itplan.plan.PlanFacts.Section;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** Where a plan names a document by its number and date: among its legal bases, and in its text. */
final class Mentions {

    /** "17/NQ-CP ngày 07/3/2019", "52-NQ/TW, ngày 27 tháng 9 năm 2019". */
    private static final Pattern IN_TEXT = Pattern.compile(
            "([0-9]+[a-z]?(?:/[0-9]{4})?[/-][\\p{Lu}][\\p{L}0-9]*(?:[-/][\\p{L}0-9]+)*),?\\s+\\(?(?:(?:ban hành|ghi)\\s+)?ngày\\s+"
                    + "([0-9]{1,2})\\s*(?:/|-|tháng)\\s*([0-9]{1,2})\\s*(?:/|-|năm)\\s*([0-9]{4})");

    private Mentions() {}

    /** A document at one place. */
    record Mention(String number, LocalDate date, Place place) {

        /** The same for all ways to write the number. */
        String key() {
            return number.toUpperCase(Locale.ROOT).replaceAll("\\s", "");
        }
    }

    static List<Mention> of(Picture picture) {
        List<Mention> mentions = new ArrayList<>();
        for (Cited cited : picture.plan().citations()) {
            if (cited.number() != null && cited.issuedOn() != null) {
                mentions.add(new Mention(cited.number(), cited.issuedOn(), Place.citation(cited)));
            }
            add(mentions, cited.subject(), Place.citation(cited));
        }
        for (Section section : picture.plan().sections()) {
            add(mentions, section.body() == null ? "" : section.body(), Place.section(section));
        }
        return mentions;
    }

    private static void add(List<Mention> mentions, String text, Place place) {
        Matcher matcher = IN_TEXT.matcher(Texts.clean(text));
        while (matcher.find()) {
            try {
                mentions.add(new Mention(
                        matcher.group(1),
                        LocalDate.of(
                                Integer.parseInt(matcher.group(4)),
                                Integer.parseInt(matcher.group(3)),
                                Integer.parseInt(matcher.group(2))),
                        place));
            } catch (DateTimeException noDay) {
                continue;
            }
        }
    }
}
