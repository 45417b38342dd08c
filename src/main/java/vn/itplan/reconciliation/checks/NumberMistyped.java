package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.itplan.common.Texts;
import vn.itplan.plan.PlanFacts.Section;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** A number in the text whose groups are not of three digits: "1.500.0000.000", "1.012 673". */
@Component
class NumberMistyped implements Check {

    private static final Pattern GROUPED = Pattern.compile("(?<![0-9.,/])[0-9]{1,3}(?:\\.[0-9]+){2,}(?![0-9/])");
    private static final Pattern SPACED =
            Pattern.compile("(?<![0-9.,/])[1-9][0-9]{0,2}(?:\\.[0-9]{3})+ [0-9]{3}(?![0-9.,/])");

    @Override
    public CheckCode code() {
        return CheckCode.NUMBER_MISTYPED;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<Finding> findings = new ArrayList<>();
        for (Section section : picture.plan().sections()) {
            String text = Texts.clean(section.body());
            Matcher grouped = GROUPED.matcher(text);
            while (grouped.find()) {
                List<String> groups = List.of(grouped.group().split("\\."))
                        .subList(1, grouped.group().split("\\.").length);
                if (groups.stream().allMatch(group -> group.length() >= 3)
                        && groups.stream().anyMatch(group -> group.length() > 3)) {
                    findings.add(finding(section, grouped.group()));
                }
            }
            Matcher spaced = SPACED.matcher(text);
            while (spaced.find()) {
                findings.add(finding(section, spaced.group()));
            }
        }
        return findings;
    }

    private Finding finding(Section section, String number) {
        return Finding.of(code(), Place.section(section), number).about(number);
    }
}
