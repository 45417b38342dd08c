package vn.itplan.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.funding.BudgetLevel;
import vn.itplan.funding.BudgetNature;
import vn.itplan.plan.CitationRole;
import vn.itplan.plan.Counted;
import vn.itplan.plan.GroupCategory;
import vn.itplan.plan.ItemKind;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanSubject;
import vn.itplan.plan.Relation;
import vn.itplan.plan.ReportingCycle;

/**
 * A plan of the demonstration as its data file writes it; groups and sources are named, amounts are đồng.
 *
 * @param workbook the paper's appendices; with one, {@code groups} and {@code rows} hold what its rows do not say
 */
record DemoPlan(
        String province,
        PlanKind kind,
        PlanSubject subject,
        String title,
        int firstYear,
        int lastYear,
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String issuer,
        @Nullable String signatory,
        @Nullable String signatoryTitle,
        @Nullable List<String> recipients,
        @Nullable String parentCited,
        @Nullable Boolean byDecision,
        @Nullable String datedText,
        @Nullable ReportingCycle reporting,
        @Nullable String workbook,
        @Nullable List<Source> sources,
        @Nullable List<Group> groups,
        @Nullable List<Item> items,
        @Nullable List<Row> rows,
        @Nullable List<Stated> stated,
        @Nullable List<Count> counts) {

    record Source(String name, BudgetLevel level, @Nullable BudgetNature nature, List<String> aliases) {}

    /**
     * @param parent the code of the group that it stands in, which comes before it
     */
    record Group(String code, @Nullable String parent, String name, GroupCategory category) {}

    record Item(
            String group,
            String number,
            String name,
            @Nullable String lead,
            @Nullable String coordinating,
            @Nullable String monitoring,
            @Nullable String deliverable,
            @Nullable ItemKind kind,
            @Nullable String period,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear) {}

    /**
     * What the paper says elsewhere of a row of its workbook.
     *
     * @param source of all its money
     * @param years what is done in single years
     */
    record Row(
            String group,
            String number,
            @Nullable String objective,
            @Nullable String period,
            @Nullable Integer firstYear,
            @Nullable Integer lastYear,
            @Nullable String note,
            @Nullable String source,
            @Nullable List<Year> years) {}

    /**
     * @param stage null for planned money
     */
    record Money(
            @Nullable Integer year,
            @Nullable String source,
            @Nullable FundingStage stage,
            long amount) {}

    record Year(int year, String content) {}

    /**
     * @param stage null for planned money
     * @param relation null for a figure given as it is, likewise in a count
     */
    record Stated(
            @Nullable String group,
            @Nullable Integer year,
            @Nullable String source,
            @Nullable FundingStage stage,
            @Nullable Relation relation,
            long amount,
            String text,
            String place) {}

    /**
     * @param group null for the whole plan
     */
    record Count(
            @Nullable String group,
            Counted counted,
            @Nullable Relation relation,
            long number,
            String text,
            String place) {}

    /** What stands in a plan besides its items. */
    record Content(
            @Nullable List<Cited> citations,
            @Nullable List<Past> past,
            @Nullable List<Service> services,
            @Nullable List<Duty> responsibilities) {}

    record Cited(
            CitationRole role,
            String kind,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            @Nullable String issuer,
            String subject,
            @Nullable String note) {}

    record Past(
            @Nullable String heading,
            String name,
            @Nullable String period,
            @Nullable Long total,
            @Nullable String rateUnit,
            @Nullable String status,
            @Nullable String outcome,
            @Nullable String decision,
            @Nullable String note,
            @Nullable List<Money> money) {}

    record Service(
            String name,
            @Nullable Integer level,
            @Nullable String agency,
            @Nullable String deadlineText,
            @Nullable LocalDate deadline) {}

    record Duty(String agency, String duty, @Nullable String deadline) {}
}
