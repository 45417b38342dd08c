package vn.itplan.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.PlanStatusListener;

/**
 * The appendices that plans print, and their layouts as they were when the plan went into execution. A plan of which
 * nobody has said anything prints the list of its items.
 */
@Component
class ChosenAppendices implements PlanStatusListener {

    static final String USUAL = "danh-muc";

    private final JdbcClient jdbc;
    private final AppendixLayouts builtIn;
    private final LayoutRows layouts;

    ChosenAppendices(JdbcClient jdbc, AppendixLayouts builtIn, LayoutRows layouts) {
        this.jdbc = jdbc;
        this.builtIn = builtIn;
        this.layouts = layouts;
    }

    /** @param layout as it was issued; null while the plan is a draft */
    record Chosen(String slug, @Nullable AppendixLayout layout) {}

    /** In printed order; never none. */
    List<Chosen> of(long versionId) {
        List<Chosen> chosen = jdbc.sql(
                        "select slug, definition from plan_appendix where version_id = :version order by position")
                .param("version", versionId)
                .query((row, number) -> {
                    String definition = row.getString("definition");
                    return new Chosen(row.getString("slug"), definition == null ? null : LayoutJson.read(definition));
                })
                .list();
        return chosen.isEmpty() ? List.of(new Chosen(USUAL, null)) : chosen;
    }

    void choose(PlanDetails plan, List<String> slugs) {
        jdbc.sql("delete from plan_appendix where version_id = :version")
                .param("version", plan.versionId())
                .update();
        for (int position = 0; position < slugs.size(); position++) {
            jdbc.sql("""
                            insert into plan_appendix (province_id, plan_id, version_id, position, slug)
                            values (:province, :plan, :version, :position, :slug)
                            """)
                    .param("province", plan.provinceId())
                    .param("plan", plan.id())
                    .param("version", plan.versionId())
                    .param("position", position)
                    .param("slug", slugs.get(position))
                    .update();
        }
    }

    @Override
    public void started(PlanDetails plan) {
        List<Chosen> chosen = new ArrayList<>(of(plan.versionId()));
        choose(plan, chosen.stream().map(Chosen::slug).toList());
        for (Chosen appendix : chosen) {
            current(appendix.slug(), plan.provinceId()).ifPresent(layout -> keep(plan, layout));
        }
    }

    @Override
    public void reopened(PlanDetails plan) {
        jdbc.sql("update plan_appendix set definition = null where version_id = :version")
                .param("version", plan.versionId())
                .update();
    }

    private Optional<AppendixLayout> current(String slug, long provinceId) {
        return builtIn.find(slug)
                .or(() -> layouts.kept(List.of(slug), provinceId).stream()
                        .findFirst()
                        .map(LayoutRows.Row::layout));
    }

    private void keep(PlanDetails plan, AppendixLayout layout) {
        jdbc.sql("""
                        update plan_appendix set definition = cast(:definition as jsonb)
                        where version_id = :version and slug = :slug
                        """)
                .param("definition", LayoutJson.write(layout))
                .param("version", plan.versionId())
                .param("slug", layout.slug())
                .update();
    }
}
