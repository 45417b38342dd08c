package vn.itplan.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.funding.FundingFacts;
import vn.itplan.indicator.IndicatorFact;
import vn.itplan.plan.PlanFacts;

/**
 * Where in a plan something stands.
 *
 * @param id of the row, null for the plan itself
 * @param within the row of the plan on whose page it stands, null for those that stand on a page of the plan
 * @param document the words by which the paper names the place: "Phụ biểu số 05"
 * @param names what tells it from its neighbours, as the bundles put it into words
 */
public record Place(
        Kind kind,
        @Nullable Long id,
        @Nullable Long within,
        @Nullable String document,
        List<String> names) {

    /** What stands there, and so which page shows it. */
    public enum Kind {
        PLAN,
        GROUP,
        ITEM,
        LINE,
        FIGURE,
        SECTION,
        CITATION,
        PAST,
        TARGET,
        STATE,
        DUTY,
        SOURCES
    }

    public static Place plan() {
        return new Place(Kind.PLAN, null, null, null, List.of());
    }

    public static Place source(long id, String name) {
        return new Place(Kind.SOURCES, id, null, null, List.of(name));
    }

    public static Place group(PlanFacts.Group group) {
        return new Place(Kind.GROUP, group.id(), null, null, List.of(titled(group.code(), group.name())));
    }

    /** A row, named with its group where there is one. */
    public static Place item(PlanFacts.Item item, PlanFacts.@Nullable Group group) {
        return new Place(Kind.ITEM, item.id(), null, null, List.copyOf(names(item, group)));
    }

    /** The money of one year in a row. */
    public static Place line(PlanFacts.Item item, PlanFacts.@Nullable Group group, FundingFacts.Line line) {
        List<String> names = names(item, group);
        names.add(Objects.toString(line.year(), "–"));
        return new Place(Kind.LINE, line.id(), item.id(), null, List.copyOf(names));
    }

    private static List<String> names(PlanFacts.Item item, PlanFacts.@Nullable Group group) {
        String number = Objects.requireNonNullElse(item.number(), "–");
        String within = group == null ? "–" : Objects.requireNonNullElse(group.code(), group.name());
        return new ArrayList<>(List.of(number, item.name(), within));
    }

    /**
     * A printed figure, told from others of the same text by its group, row, year and source.
     *
     * @param source its name
     */
    public static Place figure(
            PlanFacts.Stated figure,
            PlanFacts.@Nullable Group group,
            PlanFacts.@Nullable Item item,
            @Nullable String source) {
        return new Place(
                Kind.FIGURE,
                figure.id(),
                null,
                figure.place(),
                List.of(
                        figure.text(),
                        group == null ? "" : Objects.requireNonNullElse(group.code(), group.name()),
                        item == null ? "" : item.name(),
                        Objects.toString(figure.year(), ""),
                        Objects.requireNonNullElse(source, "")));
    }

    public static Place section(PlanFacts.Section section) {
        return new Place(
                Kind.SECTION, section.id(), null, null, List.of((section.number() + " " + section.heading()).strip()));
    }

    public static Place citation(PlanFacts.Cited cited) {
        return new Place(Kind.CITATION, cited.id(), null, null, List.of(String.valueOf(cited.ordinal()), cited.name()));
    }

    public static Place past(PlanFacts.Past past) {
        return new Place(
                Kind.PAST, past.id(), null, past.heading(), List.of(String.valueOf(past.ordinal()), past.name()));
    }

    public static Place duty(PlanFacts.Duty duty) {
        return new Place(Kind.DUTY, duty.id(), null, null, List.of(String.valueOf(duty.ordinal()), duty.agency()));
    }

    public static Place indicator(IndicatorFact indicator) {
        return new Place(
                indicator.currentState() ? Kind.STATE : Kind.TARGET,
                indicator.id(),
                null,
                indicator.place(),
                List.of(String.valueOf(indicator.ordinal()), indicator.name()));
    }

    /** The same place, with the words of the paper. */
    public Place in(@Nullable String words) {
        return new Place(kind, id, within, words, names);
    }

    private static String titled(@Nullable String code, String name) {
        return code == null ? name : code + " " + name;
    }
}
