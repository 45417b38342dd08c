package vn.itplan.appendix.importing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.itplan.agency.Agencies;
import vn.itplan.agency.AgencyCommand;
import vn.itplan.agency.AgencyMatcher;
import vn.itplan.agency.NamedAgency;
import vn.itplan.common.Texts;

/** Agencies that nobody has met before are kept as unconfirmed, so that the items can name them. */
@Component
class MetAgencies {

    private final Agencies agencies;
    private final AgencyMatcher matcher;

    MetAgencies(Agencies agencies, AgencyMatcher matcher) {
        this.agencies = agencies;
        this.matcher = matcher;
    }

    /**
     * @param cells the words of cells that name agencies
     */
    void takeIn(long provinceId, Set<String> cells) {
        if (cells.isEmpty()) {
            return;
        }
        Set<String> made = new LinkedHashSet<>();
        for (List<NamedAgency> named : matcher.resolve(provinceId, cells).values()) {
            for (NamedAgency agency : named) {
                if (agency.agencyId() == null && made.add(Texts.searchKey(agency.text()))) {
                    agencies.createUnconfirmed(provinceId, AgencyCommand.named(agency.text()));
                }
            }
        }
    }
}
