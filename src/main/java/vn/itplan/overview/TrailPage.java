package vn.itplan.overview;

import java.util.List;
import vn.itplan.audit.AuditEntry;
import vn.itplan.common.Listing;

/**
 * A page of the trail.
 *
 * @param listing the entries as they were written, of which there are more than acts
 */
public record TrailPage(List<TrailAct> acts, Listing<AuditEntry> listing) {}
