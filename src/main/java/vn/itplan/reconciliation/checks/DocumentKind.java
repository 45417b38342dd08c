package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.itplan.common.Texts;
import vn.itplan.plan.PlanFacts.Cited;
import vn.itplan.plan.PlanFacts.Section;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/**
 * The kind that a document is called by against the kind in its symbol: "Quyết định 194/KH-UBND" is a plan by its symbol.
 */
@Component
class DocumentKind implements Check {

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("QĐ", "Quyết định"),
            Map.entry("KH", "Kế hoạch"),
            Map.entry("NQ", "Nghị quyết"),
            Map.entry("CT", "Chỉ thị"),
            Map.entry("TT", "Thông tư"),
            Map.entry("TTLT", "Thông tư liên tịch"),
            Map.entry("NĐ", "Nghị định"),
            Map.entry("TB", "Thông báo"),
            Map.entry("BC", "Báo cáo"),
            Map.entry("TTr", "Tờ trình"),
            Map.entry("HD", "Hướng dẫn"),
            Map.entry("CTr", "Chương trình"));

    /** Letters have none: 3405/BTTTT-THH. */
    private static final Set<String> CARRY_A_SYMBOL = Stream.of(
                    "Quyết định", "Kế hoạch", "Nghị quyết", "Chỉ thị", "Thông tư", "Nghị định", "Tờ trình")
            .map(Texts::searchKey)
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern SYMBOL = Pattern.compile("[0-9]+[a-z]?(?:/[0-9]{4})?[-/]([\\p{L}0-9]+)(?:[-/].*)?");
    private static final Pattern IN_TEXT =
            Pattern.compile("(Quyết định|Kế hoạch|Nghị quyết|Chỉ thị|Thông tư|Nghị định|Tờ trình)(?:\\s+số)?:?\\s+"
                    + "([0-9]+[a-z]?(?:/[0-9]{4})?[-/][\\p{Lu}][\\p{L}0-9]*(?:[-/][\\p{L}0-9]+)*)");

    @Override
    public CheckCode code() {
        return CheckCode.DOCUMENT_KIND;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<Finding> findings = new ArrayList<>();
        for (Cited cited : picture.plan().citations()) {
            if (cited.number() != null) {
                look(cited.kind(), cited.number(), Place.citation(cited), findings);
            }
        }
        for (Section section : picture.plan().sections()) {
            Matcher named = IN_TEXT.matcher(Texts.clean(section.body()));
            while (named.find()) {
                look(named.group(1), named.group(2), Place.section(section), findings);
            }
        }
        return findings;
    }

    private void look(String kind, String number, Place place, List<Finding> findings) {
        Matcher symbol = SYMBOL.matcher(number.strip());
        if (!symbol.matches()) {
            return;
        }
        String called = Texts.searchKey(kind);
        String meant = KINDS.get(symbol.group(1));
        Finding finding = Finding.of(code(), place, kind, number).about(called, number);
        if (meant == null && CARRY_A_SYMBOL.contains(called) && !symbol.group(1).startsWith("QH")) {
            findings.add(finding.saying("NONE"));
        } else if (meant != null
                && KINDS.values().stream()
                        .anyMatch(each -> Texts.searchKey(each).equals(called))
                && !called.startsWith(Texts.searchKey(meant))) {
            findings.add(Finding.of(code(), place, kind, number, meant)
                    .about(called, number)
                    .saying("OTHER"));
        }
    }
}
