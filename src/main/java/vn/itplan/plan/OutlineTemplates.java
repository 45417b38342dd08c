package vn.itplan.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.plan.PlanSections.NewSection;

/**
 * The outlines that plans of each kind usually have: current state and results, then objectives, content, money and who
 * does what, in the order that the ministry's yearly guidance gives and the papers follow; for digital transformation in
 * the order of Decree 224/2026/NĐ-CP, with opinions before organisation.
 */
@Component
public class OutlineTemplates {

    private final Plans plans;
    private final JsonMapper json;

    OutlineTemplates(Plans plans, JsonMapper json) {
        this.plans = plans;
        this.json = json;
    }

    /** For a plan of this one's kind and subject. */
    public List<NewSection> of(long planId) {
        PlanCommand plan = plans.get(planId).values();
        return of(plan.kind(), plan.subject());
    }

    /** Of several subjects a scheme has the same outline. */
    public List<NewSection> of(PlanKind kind, PlanSubject subject) {
        boolean own = subject == PlanSubject.DIGITAL_TRANSFORMATION && kind != PlanKind.SCHEME;
        String name =
                "/outlines/" + kind.name().toLowerCase(Locale.ROOT) + (own ? "-digital-transformation" : "") + ".json";
        try (InputStream in = Objects.requireNonNull(OutlineTemplates.class.getResourceAsStream(name), name)) {
            List<Heading> headings = json.readValue(in, new TypeReference<>() {});
            return headings.stream().map(Heading::section).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line of a template. */
    record Heading(int depth, SectionNumbering numbering, SectionKind kind, String heading) {

        NewSection section() {
            return new NewSection(depth, new SectionCommand(heading, kind, numbering, null, 0));
        }
    }
}
