package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.itplan.common.Money;
import vn.itplan.common.Texts;
import vn.itplan.plan.PlanFacts.Section;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** A sentence on money that stops before the sum: "Kinh phí … năm 2021:" with nothing behind it, or with dots. */
@Component
class AmountBlank implements Check {

    private static final String MONEY =
            "(?iu)^[-+•*\\s]*((?:tổng |nhu cầu |dự kiến )*(?:kinh phí|vốn|dự toán)[^:…_]*?)";
    private static final Pattern DOTTED =
            Pattern.compile(MONEY + "(?::|\\slà)?\\s*(?:…|\\.{3,}|_{3,})[\\s.…_]*(?:triệu|tỷ|nghìn)?\\s*đồng.*$");
    private static final Pattern STOPS = Pattern.compile(MONEY + ":$");
    private static final Pattern OF_A_YEAR = Pattern.compile("(?iu)năm\\s+[0-9]{4}|^tổng");
    /** What may stand below such a line instead: the parts of the sum, or the sum itself. */
    private static final Pattern GOES_ON =
            Pattern.compile("(?iu)^\\s*[-+•*].*|.*[0-9]\\s*(?:triệu|tỷ|nghìn)?\\s*đồng.*");

    @Override
    public CheckCode code() {
        return CheckCode.AMOUNT_BLANK;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<Finding> findings = new ArrayList<>();
        for (Section section : picture.plan().sections()) {
            List<String> lines = Texts.clean(section.body())
                    .replace("**", "")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher dotted = DOTTED.matcher(lines.get(i));
                Matcher stops = STOPS.matcher(lines.get(i));
                boolean below = i + 1 < lines.size();
                if (dotted.matches()) {
                    findings.add(finding(picture, section, dotted.group(1)));
                } else if (below
                        && stops.matches()
                        && OF_A_YEAR.matcher(stops.group(1)).find()
                        && !GOES_ON.matcher(lines.get(i + 1)).matches()) {
                    findings.add(finding(picture, section, stops.group(1)));
                }
            }
        }
        return findings;
    }

    private Finding finding(Picture picture, Section section, String announced) {
        String words = announced.strip();
        long sum = picture.sumOf(null);
        Finding finding = sum == 0
                ? Finding.of(code(), Place.section(section), words).saying("ALONE")
                : Finding.of(code(), Place.section(section), words, Money.ofDong(sum))
                        .computed(sum)
                        .saying("SUM");
        return finding.about(words);
    }
}
