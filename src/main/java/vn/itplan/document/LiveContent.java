package vn.itplan.document;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.document.OfficialDocument.Block;
import vn.itplan.indicator.IndicatorLists;
import vn.itplan.plan.CitationRole;
import vn.itplan.plan.CitationRow;
import vn.itplan.plan.Citations;
import vn.itplan.plan.PastResults;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.PlanSections;
import vn.itplan.plan.Responsibilities;
import vn.itplan.plan.SectionKind;
import vn.itplan.plan.ServiceTargets;

/**
 * What a section shows after its text, as the document prints it and the page of sections shows it. Words of the document
 * are Vietnamese for everybody.
 */
@Service
@Transactional(readOnly = true)
public class LiveContent {

    /** More than any plan has. */
    private static final int ALL = 2000;

    private final PlanSections sections;
    private final Citations citations;
    private final PastResults pastResults;
    private final ServiceTargets services;
    private final Responsibilities responsibilities;
    private final IndicatorLists indicators;
    private final FundingContent funding;
    private final ProgrammeTable programme;

    LiveContent(
            PlanSections sections,
            Citations citations,
            PastResults pastResults,
            ServiceTargets services,
            Responsibilities responsibilities,
            IndicatorLists indicators,
            FundingContent funding,
            ProgrammeTable programme) {
        this.sections = sections;
        this.citations = citations;
        this.pastResults = pastResults;
        this.services = services;
        this.responsibilities = responsibilities;
        this.indicators = indicators;
        this.funding = funding;
        this.programme = programme;
    }

    /** Of a plan just read. */
    public List<Block> of(PlanDetails plan, SectionKind kind) {
        return switch (kind) {
            case LEGAL_BASES -> LegalWords.of(cited(plan, false));
            case LOCAL_DOCUMENTS -> LegalWords.of(cited(plan, true));
            case PAST_RESULTS ->
                PastTables.of(pastResults.list(plan.id(), 0, ALL).items());
            case SERVICES ->
                PartTables.services(services.list(plan.id(), 0, ALL).items());
            case RESPONSIBILITIES ->
                PartTables.responsibilities(
                        responsibilities.list(plan.id(), 0, ALL).items());
            case INDICATORS ->
                PartTables.indicators(
                        indicators.ofPlan(
                                plan.id(), indicators.asOf(plan.values().lastYear())),
                        false);
            case CURRENT_STATE ->
                PartTables.indicators(
                        indicators.ofPlan(
                                plan.id(), indicators.asOf(plan.values().lastYear())),
                        true);
            case PROJECTS -> programme.of(plan.versionId());
            case FUNDING -> funding.of(plan.versionId());
            case TEXT, ABBREVIATIONS, APPENDICES -> List.of();
        };
    }

    /** The province's own documents where they have a section of their own, or the others; else all. */
    private List<CitationRow> cited(PlanDetails plan, boolean local) {
        List<CitationRow> all = citations.list(plan.id(), 0, ALL).items();
        boolean apart = sections.list(plan.id()).stream().anyMatch(row -> row.kind() == SectionKind.LOCAL_DOCUMENTS);
        return apart
                ? all.stream()
                        .filter(row -> (row.role() == CitationRole.LOCAL_DOCUMENT) == local)
                        .toList()
                : all;
    }
}
