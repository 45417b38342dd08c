package vn.itplan.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.audit.AuditTrail;
import vn.itplan.audit.TraceSubject;
import vn.itplan.common.Access;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;
import vn.itplan.common.Texts;

/**
 * The layouts that come with the program, which nobody changes, and those of provinces, which their planners make by
 * copying and change. A change makes a new version.
 */
@Service
@Transactional(readOnly = true)
public class LayoutCatalogue {

    private static final int LONGEST_SLUG = 50;

    private final AppendixLayouts builtIn;
    private final LayoutRows rows;
    private final AuditTrail trail;
    private final Access access;
    private final CurrentUser user;

    LayoutCatalogue(AppendixLayouts builtIn, LayoutRows rows, AuditTrail trail, Access access, CurrentUser user) {
        this.builtIn = builtIn;
        this.rows = rows;
        this.trail = trail;
        this.access = access;
        this.user = user;
    }

    /** Those of the account's provinces and what others share, then those that come with the program. */
    public List<LayoutDetails> list() {
        access.requireAnywhere(Permission.CATALOGUE_READ);
        List<LayoutDetails> all = new ArrayList<>();
        rows.visible(access.provincesWith(Permission.CATALOGUE_READ)).forEach(row -> all.add(details(row)));
        builtIn.all().forEach(layout -> all.add(details(layout)));
        return all;
    }

    /** What a plan of the province may be printed in. */
    public List<LayoutDetails> usableIn(long provinceId) {
        access.require(Permission.PLAN_READ, provinceId);
        List<LayoutDetails> all = new ArrayList<>();
        rows.visible(Set.of(provinceId)).forEach(row -> all.add(details(row)));
        builtIn.all().forEach(layout -> all.add(details(layout)));
        return all;
    }

    /**
     * @throws NotFoundException also when the account may not see it
     */
    public LayoutDetails get(String slug) {
        access.requireAnywhere(Permission.CATALOGUE_READ);
        return builtIn.find(slug)
                .map(this::details)
                .or(() -> rows.find(slug)
                        .filter(row -> row.shared() || access.may(Permission.CATALOGUE_READ, row.provinceId()))
                        .map(this::details))
                .orElseThrow(() -> new NotFoundException("appendix layout " + slug));
    }

    /** {@link #get} for a form that changes it. */
    public LayoutDetails getForEditing(String slug) {
        LayoutDetails layout = get(slug);
        if (layout.provinceId() == null) {
            throw new RuleException("layout.built-in");
        }
        access.require(Permission.CATALOGUE_EDIT, layout.provinceId());
        return layout;
    }

    /** Newest first; none of a layout that comes with the program. */
    public List<LayoutVersion> versions(String slug) {
        LayoutDetails layout = get(slug);
        return layout.builtIn()
                ? List.of()
                : rows.versions(rows.find(slug).orElseThrow().id());
    }

    /**
     * A layout of the province that begins as another one is now.
     *
     * @return its slug
     */
    @Transactional
    public String copy(String slug, long provinceId, String name) {
        access.require(Permission.CATALOGUE_EDIT, provinceId);
        AppendixLayout copy = LayoutCopies.named(get(slug).layout(), free(name), name);
        long id = rows.add(provinceId, copy, slug, name());
        trail.record("CREATED", new TraceSubject("appendix-layout", id, name, provinceId, null), slug);
        return copy.slug();
    }

    /**
     * @param version that the form was opened with
     * @throws StaleException when somebody else saved it since
     */
    @Transactional
    public void change(String slug, int version, AppendixLayout layout, boolean shared) {
        getForEditing(slug);
        LayoutRows.Row row =
                rows.findForUpdate(slug).orElseThrow(() -> new NotFoundException("appendix layout " + slug));
        StaleException.check(version, row.latest(), "appendix layout " + slug);
        AppendixLayout kept = LayoutCopies.named(layout, slug, layout.name());
        if (kept.equals(row.layout()) && shared == row.shared()) {
            return;
        }
        rows.change(row, kept, shared, name());
        trail.record(
                "CHANGED",
                new TraceSubject("appendix-layout", row.id(), layout.name(), row.provinceId(), null),
                "version " + rows.find(slug).orElseThrow().latest() + (shared ? ", shared" : ""));
    }

    /** The newest version of what a plan of the province may be printed in. */
    Optional<AppendixLayout> find(String slug, long provinceId) {
        return builtIn.find(slug)
                .or(() -> rows.find(slug)
                        .filter(row -> row.shared() || row.provinceId() == provinceId)
                        .map(LayoutRows.Row::layout));
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

    private LayoutDetails details(AppendixLayout layout) {
        return new LayoutDetails(layout, null, null, null, false, 0, null, null, false);
    }

    private LayoutDetails details(LayoutRows.Row row) {
        return new LayoutDetails(
                row.layout(),
                row.provinceId(),
                row.province(),
                row.copiedFrom(),
                row.shared(),
                row.latest(),
                row.madeAt(),
                row.madeBy(),
                access.may(Permission.CATALOGUE_EDIT, row.provinceId()));
    }
}
