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

/** One agency that the cells write in several ways. */
@Component
class AgencyTwoNames implements Check {

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
        spellings.forEach((agency, names) -> {
            if (names.size() > 1) {
                findings.add(Finding.of(
                                code(),
                                picture.place(Objects.requireNonNull(first.get(agency))),
                                List.copyOf(names.values()))
                        .about(agency, names.keySet()));
            }
        });
        return findings;
    }
}
