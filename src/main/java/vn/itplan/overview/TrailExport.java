package vn.itplan.overview;

import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.audit.AuditFilter;
import vn.itplan.audit.AuditTrail;
import vn.itplan.audit.TraceSubject;
import vn.itplan.common.Access;
import vn.itplan.common.Permission;
import vn.itplan.overview.TrailPages.TrailLine;

/** The trail leaving the house, which stands in the trail itself. */
@Service
public class TrailExport {

    private final TrailPages pages;
    private final AuditTrail trail;
    private final Access access;

    TrailExport(TrailPages pages, AuditTrail trail, Access access) {
        this.pages = pages;
        this.trail = trail;
        this.access = access;
    }

    /** Refuses whoever may not, and records what is about to go, before the first byte. */
    @Transactional
    public void begin(AuditFilter filter) {
        access.requireAnywhere(Permission.TRAIL_READ);
        trail.record("EXPORTED", new TraceSubject("trail", null, null, filter.provinceId(), null), filter.told());
    }

    /** @see TrailPages#each */
    public void each(AuditFilter filter, Consumer<TrailLine> reader) {
        pages.each(filter, reader);
    }
}
