package vn.itplan.plan;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.itplan.agency.AgencyMatcher;
import vn.itplan.agency.NamedAgency;
import vn.itplan.audit.AuditTrail;

/** What all lists of entries work with. */
@Component
record EntryParts(Plans plans, JdbcClient jdbc, AuditTrail trail, AgencyMatcher matcher) {

    /** The agency that the words name, null when they name none or several. */
    @Nullable
    Long agency(long provinceId, @Nullable String text) {
        if (text == null) {
            return null;
        }
        Collection<NamedAgency> named = Objects.requireNonNull(
                matcher.resolve(provinceId, List.of(text)).get(text));
        return named.size() == 1 ? named.iterator().next().agencyId() : null;
    }
}
