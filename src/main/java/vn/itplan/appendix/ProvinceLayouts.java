package vn.itplan.appendix;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.audit.AuditTrail;
import vn.itplan.audit.AuditTrail.FieldChange;
import vn.itplan.audit.TraceSubject;
import vn.itplan.common.Access;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.StaleException;
import vn.itplan.common.Texts;

/**
 * Makes and changes the layouts of provinces. A change makes a new version; a layout that is deleted or shared no more
 * stays with the plans that print it.
 */
@Service
@Transactional
public class ProvinceLayouts {

    private static final int LONGEST_SLUG = 50;

    private final LayoutCatalogue catalogue;
    private final AppendixLayouts builtIn;
    private final LayoutRows rows;
    private final AuditTrail trail;
    private final Access access;
    private final CurrentUser user;

    ProvinceLayouts(
            LayoutCatalogue catalogue,
            AppendixLayouts builtIn,
            LayoutRows rows,
            AuditTrail trail,
            Access access,
            CurrentUser user) {
        this.catalogue = catalogue;
        this.builtIn = builtIn;
        this.rows = rows;
        this.trail = trail;
        this.access = access;
        this.user = user;
    }

    /**
     * A layout of the province that begins as another one is now.
     *
     * @return its slug
     */
    public String copy(String slug, long provinceId, String name) {
        access.require(Permission.CATALOGUE_EDIT, provinceId);
        AppendixLayout copy = LayoutCopies.named(catalogue.get(slug).layout(), free(name), name);
        long id = rows.add(provinceId, copy, slug, name());
        trail.record("CREATED", subject(id, name, provinceId), LayoutJson.values(name, slug));
        return copy.slug();
    }

    /**
     * @param version that the form was opened with
     * @throws StaleException when somebody else saved it since
     */
    public void change(String slug, int version, AppendixLayout layout, boolean shared) {
        LayoutRows.Row row = lock(slug);
        StaleException.check(version, row.latest(), "appendix layout " + slug);
        change(row, LayoutCopies.named(layout, slug, layout.name()), shared);
    }

    /** Whether other provinces may use and copy it. */
    public void share(String slug, boolean shared) {
        LayoutRows.Row row = lock(slug);
        change(row, row.layout(), shared);
    }

    private void change(LayoutRows.Row row, AppendixLayout layout, boolean shared) {
        List<FieldChange> changes = new ArrayList<>(LayoutDifferences.between(row.layout(), layout));
        if (shared != row.shared()) {
            changes.add(new FieldChange("shared", String.valueOf(row.shared()), String.valueOf(shared)));
        }
        if (!changes.isEmpty()) {
            rows.change(row, layout, shared, name());
            trail.recordChanges(subject(row.id(), layout.name(), row.provinceId()), changes);
        }
    }

    /** It is offered no more; plans that print it go on printing it. */
    public void delete(String slug) {
        LayoutRows.Row row = lock(slug);
        rows.setDeleted(row.id(), true);
        trail.record("DELETED", subject(row.id(), row.layout().name(), row.provinceId()), null);
    }

    public void restore(String slug) {
        access.requireAnywhere(Permission.CATALOGUE_EDIT);
        LayoutRows.Row row = rows.findForUpdate(slug)
                .filter(found -> access.may(Permission.CATALOGUE_READ, found.provinceId()))
                .orElseThrow(() -> new NotFoundException("appendix layout " + slug));
        access.require(Permission.CATALOGUE_EDIT, row.provinceId());
        if (row.deleted()) {
            rows.setDeleted(row.id(), false);
            trail.record("RESTORED", subject(row.id(), row.layout().name(), row.provinceId()), null);
        }
    }

    /** A layout that is there still and that the account may change. */
    private LayoutRows.Row lock(String slug) {
        catalogue.getForEditing(slug);
        return rows.findForUpdate(slug)
                .filter(row -> !row.deleted())
                .orElseThrow(() -> new NotFoundException("appendix layout " + slug));
    }

    private String free(String name) {
        String words = Texts.searchKey(name).replace(' ', '-').replaceAll("[^a-z0-9-]", "");
        String base = words.isEmpty()
                ? "mau"
                : words.substring(0, Math.min(LONGEST_SLUG, words.length())).replaceAll("^-+|-+$", "");
        String slug = base;
        for (int i = 2; builtIn.find(slug).isPresent() || rows.isTaken(slug); i++) {
            slug = base + "-" + i;
        }
        return slug;
    }

    private String name() {
        return user.actor().map(actor -> actor.username()).orElse("-");
    }

    private static TraceSubject subject(long id, String name, long provinceId) {
        return new TraceSubject("appendix-layout", id, name, provinceId, null);
    }
}
