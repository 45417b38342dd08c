package vn.itplan.reconciliation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.indicator.IndicatorFact;
import vn.itplan.plan.PlanFacts;

/**
 * Where in a plan something stands.
 *
 * @param id of the row, null for the plan itself
 * @param document the words by which the paper names the place: "Phụ biểu số 05"
 * @param names what tells it from its neighbours, as the bundles put it into words
 */
public record Place(Kind kind, @Nullable Long id, @Nullable String document, List<String> names) {

    /** What stands there, and so which page shows it. */
    public enum Kind {
        PLAN,
        GROUP,
        ITEM,
        FIGURE,
        SECTION,
        CITATION,
        PAST,
        TARGET,
        STATE,
        SOURCES
    }

    public static Place plan() {
        return new Place(Kind.PLAN, null, null, List.of());
    }

    public static Place sources(String name) {
        return new Place(Kind.SOURCES, null, null, List.of(name));
    }

    public static Place group(PlanFacts.Group group) {
        return new Place(Kind.GROUP, group.id(), null, List.of(titled(group.code(), group.name())));
    }

    /** A row, named with its group where there is one. */
    public static Place item(PlanFacts.Item item, PlanFacts.@Nullable Group group) {
        String number = Objects.requireNonNullElse(item.number(), "–");
        String within = group == null ? "–" : Objects.requireNonNullElse(group.code(), group.name());
        return new Place(Kind.ITEM, item.id(), null, List.of(number, item.name(), within));
    }

    public static Place figure(PlanFacts.Stated figure) {
        return new Place(Kind.FIGURE, figure.id(), figure.place(), List.of(figure.text()));
    }

    public static Place section(PlanFacts.Section section) {
        return new Place(
                Kind.SECTION, section.id(), null, List.of((section.number() + " " + section.heading()).strip()));
    }

    public static Place citation(PlanFacts.Cited cited) {
        return new Place(Kind.CITATION, cited.id(), null, List.of(String.valueOf(cited.ordinal()), cited.name()));
    }

    public static Place past(PlanFacts.Past past) {
        return new Place(Kind.PAST, past.id(), past.heading(), List.of(String.valueOf(past.ordinal()), past.name()));
    }

    public static Place indicator(IndicatorFact indicator) {
        return new Place(
                indicator.currentState() ? Kind.STATE : Kind.TARGET,
                indicator.id(),
                indicator.place(),
                List.of(String.valueOf(indicator.ordinal()), indicator.name()));
    }

    /** The same place, with the words of the paper. */
    public Place in(@Nullable String words) {
        return new Place(kind, id, words, names);
    }

    private static String titled(@Nullable String code, String name) {
        return code == null ? name : code + " " + name;
    }
}
