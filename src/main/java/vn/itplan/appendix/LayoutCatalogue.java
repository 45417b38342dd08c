package vn.itplan.appendix;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;

/**
 * The layouts that come with the program, which nobody changes, and those of provinces, which {@link ProvinceLayouts}
 * makes and changes.
 */
@Service
@Transactional(readOnly = true)
public class LayoutCatalogue {

    private final AppendixLayouts builtIn;
    private final LayoutRows rows;
    private final Access access;

    LayoutCatalogue(AppendixLayouts builtIn, LayoutRows rows, Access access) {
        this.builtIn = builtIn;
        this.rows = rows;
        this.access = access;
    }

    /** Those of the account's provinces and what others share, then those that come with the program. */
    public List<LayoutDetails> list() {
        access.requireAnywhere(Permission.CATALOGUE_READ);
        return offered(access.provincesWith(Permission.CATALOGUE_READ));
    }

    /**
     * What a plan of the province may be printed in.
     *
     * @param chosen what it is printed in already, which it keeps when it is offered no more
     */
    public List<LayoutDetails> usableIn(long provinceId, Collection<String> chosen) {
        access.require(Permission.PLAN_READ, provinceId);
        List<LayoutDetails> all = offered(Set.of(provinceId));
        Set<String> slugs = all.stream().map(layout -> layout.layout().slug()).collect(Collectors.toSet());
        List<String> missing =
                chosen.stream().filter(slug -> !slugs.contains(slug)).toList();
        if (!missing.isEmpty()) {
            rows.kept(missing, provinceId).forEach(row -> all.add(details(row, true)));
        }
        return all;
    }

    private List<LayoutDetails> offered(Set<Long> provinces) {
        List<LayoutDetails> all = new ArrayList<>();
        rows.visible(provinces).forEach(row -> all.add(details(row)));
        builtIn.all().forEach(layout -> all.add(LayoutDetails.builtIn(layout)));
        return all;
    }

    /**
     * @throws NotFoundException also when the account may not see it
     */
    public LayoutDetails get(String slug) {
        access.requireAnywhere(Permission.CATALOGUE_READ);
        return builtIn.find(slug)
                .map(LayoutDetails::builtIn)
                .or(() -> rows.find(slug)
                        .filter(row -> row.shared() || access.may(Permission.CATALOGUE_READ, row.provinceId()))
                        .map(this::details))
                .orElseThrow(() -> new NotFoundException("appendix layout " + slug));
    }

    /** {@link #get} for whoever may change it. */
    public LayoutDetails getForEditing(String slug) {
        LayoutDetails layout = get(slug);
        if (layout.provinceId() == null) {
            throw new RuleException("layout.built-in");
        }
        access.require(Permission.CATALOGUE_EDIT, layout.provinceId());
        return layout;
    }

    /** How many plans would go on with it when it is deleted or shared no more. */
    public LayoutUse use(String slug) {
        getForEditing(slug);
        return rows.use(row(slug));
    }

    /** Newest first; none of a layout that comes with the program. */
    public List<LayoutVersion> versions(String slug) {
        return get(slug).builtIn() ? List.of() : rows.versions(row(slug).id());
    }

    /** The newest version of what a plan of the province may be printed in. */
    Optional<AppendixLayout> find(String slug, long provinceId) {
        return builtIn.find(slug)
                .or(() -> rows.find(slug)
                        .filter(row -> row.shared() || row.provinceId() == provinceId)
                        .map(LayoutRows.Row::layout));
    }

    /** What a plan of the province that prints the layout prints it in, whether it is offered still or not. */
    Optional<AppendixLayout> kept(String slug, long provinceId) {
        return builtIn.find(slug)
                .or(() -> rows.kept(List.of(slug), provinceId).stream()
                        .findFirst()
                        .map(LayoutRows.Row::layout));
    }

    private LayoutRows.Row row(String slug) {
        return rows.find(slug).orElseThrow(() -> new NotFoundException("appendix layout " + slug));
    }

    private LayoutDetails details(LayoutRows.Row row) {
        return details(row, false);
    }

    private LayoutDetails details(LayoutRows.Row row, boolean kept) {
        return new LayoutDetails(
                row.layout(),
                row.provinceId(),
                row.province(),
                row.copiedFrom(),
                row.shared(),
                row.latest(),
                row.madeAt(),
                row.madeBy(),
                !kept && access.may(Permission.CATALOGUE_EDIT, row.provinceId()),
                kept);
    }
}
