package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.itplan.common.Texts;
import vn.itplan.plan.PlanFacts.Item;
import vn.itplan.plan.PlanFacts.Named;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;
import vn.itplan.reconciliation.Severity;

/** One agency that the cells write in several ways, or that stands in the catalogue twice. */
@Component
class AgencyTwoNames implements Check {

    /** As search keys. */
    private static final Map<String, String> SHORTENED = Map.of(
            "ubnd", "ui ban nhan dan",
            "hdnd", "hoi dong nhan dan",
            "vp", "van phong",
            "tt tt", "thong tin va truien thong",
            "kh dt", "ke hoach va dau tu",
            "gd dt", "giao duc va dao tao",
            "kh cn", "khoa hoc va cong nghe",
            "tn mt", "tai nguien va moi truong",
            "nn ptnt", "nong nghiep va phat trien nong thon",
            "cntt", "cong nghe thong tin");

    @Override
    public CheckCode code() {
        return CheckCode.AGENCY_TWO_NAMES;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        Map<Long, Map<String, String>> spellings = new LinkedHashMap<>();
        Map<Long, Item> first = new HashMap<>();
        for (Item item : picture.plan().items()) {
            for (Named agency : item.agencies()) {
                Long id = agency.agencyId();
                if (id != null) {
                    first.putIfAbsent(id, item);
                    spellings
                            .computeIfAbsent(id, key -> new LinkedHashMap<>())
                            .putIfAbsent(Texts.searchKey(agency.text()), agency.text());
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        Map<String, Long> owners = new HashMap<>();
        spellings.forEach((agency, names) -> {
            Place place = picture.place(Objects.requireNonNull(first.get(agency)));
            if (names.size() > 1) {
                findings.add(Finding.of(code(), place, List.copyOf(names.values()))
                        .saying("SPELLINGS")
                        .about(agency, names.keySet()));
            }
            names.forEach((key, name) -> {
                Long owner = owners.putIfAbsent(spelledOut(name), agency);
                if (owner != null && !owner.equals(agency)) {
                    String other = Objects.requireNonNull(spellings.get(owner))
                            .values()
                            .iterator()
                            .next();
                    findings.add(Finding.of(code(), place, name, other)
                            .saying("ENTRIES")
                            .as(Severity.WARNING)
                            .about(owner, agency));
                }
            });
        });
        return findings;
    }

    /** Papers shorten the same words in the same way. */
    private static String spelledOut(String name) {
        String text = " " + Texts.searchKey(name) + " ";
        for (Map.Entry<String, String> shortened : SHORTENED.entrySet()) {
            text = text.replace(" " + shortened.getKey() + " ", " " + shortened.getValue() + " ");
        }
        return text.strip();
    }
}
