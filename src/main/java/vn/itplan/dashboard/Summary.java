package vn.itplan.dashboard;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.itplan.indicator.Attainment;
import vn.itplan.indicator.IndicatorRow;

/**
 * What the leader's page shows.
 *
 * @param silent agencies without an update in time
 * @param difficulties how many projects report one
 * @param latest the latest of them
 * @param compared what the papers state beside what the lines add up to
 */
public record Summary(
        Sums total,
        List<Line> byGroup,
        List<Line> bySource,
        List<Line> byAgency,
        List<Line> byStatus,
        List<SilentAgency> silent,
        long difficulties,
        List<Difficulty> latest,
        List<IndicatorRow> indicators,
        List<Compared> compared) {

    /**
     * The money of a group, source, agency or status.
     *
     * @param key what the address says for it; {@link RowFilter#NONE} where the rows do not say
     * @param label null for that one, and for categories and statuses, which have words of their own
     */
    public record Line(String key, @Nullable String label, Sums sums) {}

    /**
     * @param projects its projects that are not at an end
     * @param lastUpdate the day of the latest update of one of them, null without any
     */
    public record SilentAgency(
            long id, String name, long projects, @Nullable LocalDate lastUpdate) {}

    public record Difficulty(
            long projectId,
            long planId,
            long itemId,
            String project,
            String text,
            LocalDate asOf,
            boolean illustrative) {}

    /**
     * A stated figure beside what the lines add up to, in đồng.
     *
     * @param computed null where there are no lines for it
     */
    public record Compared(
            long planId,
            String plan,
            @Nullable String groupName,
            @Nullable Integer year,
            @Nullable String source,
            String place,
            String text,
            long stated,
            @Nullable Long computed) {

        public long difference() {
            return Math.subtractExact(stated, computed == null ? 0 : computed);
        }
    }

    /** How many targets stand how; every standing has an entry. */
    public Map<Attainment, Long> attainments() {
        Map<Attainment, Long> counts = new EnumMap<>(Attainment.class);
        for (Attainment attainment : Attainment.values()) {
            counts.put(
                    attainment,
                    indicators.stream()
                            .filter(row -> row.attainment() == attainment)
                            .count());
        }
        return counts;
    }

    /** Whether a value of an indicator is invented. */
    public boolean inventedValues() {
        return indicators.stream()
                .anyMatch(row -> row.latest() != null && row.latest().illustrative());
    }

    public List<Compared> differing() {
        return compared.stream().filter(figure -> figure.difference() != 0).toList();
    }
}
