package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.itplan.common.Texts;
import vn.itplan.plan.PlanFacts.Duty;
import vn.itplan.plan.PlanFacts.Item;
import vn.itplan.plan.PlanFacts.Named;
import vn.itplan.plan.PlanFacts.Section;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** A word typed twice in the name of an agency: "Sở Thông thông tin và Truyền thông". Elsewhere Vietnamese doubles words. */
@Component
class WordTwice implements Check {

    private static final Pattern AGENCY =
            Pattern.compile("(?iu)(?<!\\p{L})(sở|bộ|ban|cục|phòng|viện|trường|văn phòng|trung tâm|ủy ban|công an|hội)"
                    + "\\s+(\\p{L}{2,})\\s+\\2(?!\\p{L})(?:\\s+\\p{L}+){0,4}");

    @Override
    public CheckCode code() {
        return CheckCode.WORD_TWICE;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<Finding> findings = new ArrayList<>();
        for (Item item : picture.plan().items()) {
            for (Named agency : item.agencies()) {
                look(agency.text(), picture.place(item), findings);
            }
        }
        for (Section section : picture.plan().sections()) {
            look(section.body() == null ? "" : section.body(), Place.section(section), findings);
        }
        for (Duty duty : picture.plan().responsibilities()) {
            look(duty.agency(), Place.duty(duty), findings);
        }
        return findings;
    }

    private void look(String text, Place place, List<Finding> findings) {
        Matcher agency = AGENCY.matcher(Texts.clean(text));
        while (agency.find()) {
            findings.add(Finding.of(code(), place, agency.group(2).toLowerCase(Locale.ROOT), agency.group())
                    .about(agency.group()));
        }
    }
}
