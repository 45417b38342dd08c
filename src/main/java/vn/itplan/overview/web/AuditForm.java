package vn.itplan.overview.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.audit.AuditFilter;
import vn.itplan.common.Texts;
import vn.itplan.common.web.FieldReader;

/** The filter over the trail as it stands in the address. */
record AuditForm(
        @Nullable String q,
        @Nullable String who,
        @Nullable String type,
        @Nullable String action,
        @Nullable String province,
        @Nullable String from,
        @Nullable String to) {

    AuditFilter filter(FieldReader read) {
        return new AuditFilter(
                Texts.cleanLine(who),
                Objects.requireNonNullElse(type, ""),
                Objects.requireNonNullElse(action, ""),
                read.optionalId("province", province),
                read.optionalDate("from", from),
                read.optionalDate("to", to),
                Texts.cleanLine(q));
    }
}
