package vn.itplan.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;

/**
 * What the current version of a plan says, whole and in printed order, for whoever compares its parts with each other.
 *
 * @param periodPlanExists whether the province has a plan of several years that covers the first year
 * @param services how many are listed
 * @param parent the plan that this one fits into
 */
public record PlanFacts(
        long id,
        long versionId,
        long provinceId,
        PlanKind kind,
        PlanSubject subject,
        PlanStatus status,
        String title,
        int firstYear,
        int lastYear,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        boolean periodPlanExists,
        List<Group> groups,
        List<Item> items,
        List<Section> sections,
        List<Cited> citations,
        List<Stated> stated,
        List<Past> past,
        List<Duty> responsibilities,
        int services,
        @Nullable Parent parent) {

    private static final Pattern CELL = Pattern.compile("![A-Z]{1,3}[0-9]{1,7}(?=\\)?$)");

    /**
     * @param way from the top group to this one
     */
    public record Group(long id, @Nullable String code, String name, List<Long> way) {

        public boolean isTop() {
            return way.size() == 1;
        }
    }

    /**
     * @param lead the agency's words
     * @param yearly whether the plan says of single years what is done
     */
    public record Item(
            long id,
            @Nullable Long groupId,
            long projectId,
            @Nullable String number,
            String name,
            @Nullable String lead,
            @Nullable String period,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear,
            boolean yearly,
            List<Named> agencies) {}

    /** An agency as a cell names it. */
    public record Named(AgencyRole role, @Nullable Long agencyId, String text) {}

    /** An agency that the plan gives a part of the work. */
    public record Duty(long id, int ordinal, String agency) {}

    /**
     * @param number what stands before the heading: "II.", empty for none
     */
    public record Section(
            long id,
            int depth,
            String number,
            SectionKind kind,
            String heading,
            @Nullable String body) {}

    /**
     * @param ordinal its place in the list, from 1
     * @param endedOn when it was no longer in force on the plan's date: since when
     * @param replacedBy what had taken its place by then
     */
    public record Cited(
            long id,
            int ordinal,
            String kind,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            String subject,
            @Nullable LocalDate endedOn,
            @Nullable String replacedBy) {

        public String name() {
            return number == null ? kind + " " + subject : kind + " " + number;
        }
    }

    /** A figure that the paper states: money in đồng, or a number. */
    public record Stated(
            long id,
            Measure measure,
            @Nullable Counted counted,
            @Nullable Long groupId,
            @Nullable Long itemId,
            @Nullable Integer year,
            @Nullable Long sourceId,
            @Nullable FundingStage stage,
            @Nullable Long agencyId,
            Relation relation,
            @Nullable Long amount,
            @Nullable BigDecimal number,
            String text,
            String place) {

        /** The place without the cell: figures of one table of the paper have it in common. */
        public String table() {
            return CELL.matcher(place).replaceFirst("");
        }
    }

    /**
     * @param paid whether its money is what was paid out
     */
    public record Past(
            long id,
            int ordinal,
            @Nullable String heading,
            String name,
            @Nullable Long total,
            @Nullable String rateUnit,
            boolean paid,
            List<PastMoney> amounts) {}

    /**
     * @param source the paper's words
     */
    public record PastMoney(
            @Nullable Integer year, @Nullable String source, FundingStage stage, long amount) {}

    /** The plan that this one fits into, with the projects that it names. */
    public record Parent(long versionId, @Nullable String number, String title, List<ParentItem> items) {}

    public record ParentItem(long projectId, String name) {}
}
