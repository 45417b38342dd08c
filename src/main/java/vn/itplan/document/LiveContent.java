package vn.itplan.document;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.AmountInWords;
import vn.itplan.common.Money;
import vn.itplan.document.OfficialDocument.Block;
import vn.itplan.funding.FundingSums;
import vn.itplan.funding.SumDimension;
import vn.itplan.funding.SumTable;
import vn.itplan.indicator.IndicatorLists;
import vn.itplan.plan.Citations;
import vn.itplan.plan.PastResults;
import vn.itplan.plan.PlanDetails;
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

    private final Citations citations;
    private final PastResults pastResults;
    private final ServiceTargets services;
    private final Responsibilities responsibilities;
    private final IndicatorLists indicators;
    private final FundingSums sums;

    LiveContent(
            Citations citations,
            PastResults pastResults,
            ServiceTargets services,
            Responsibilities responsibilities,
            IndicatorLists indicators,
            FundingSums sums) {
        this.citations = citations;
        this.pastResults = pastResults;
        this.services = services;
        this.responsibilities = responsibilities;
        this.indicators = indicators;
        this.sums = sums;
    }

    /** Of a plan just read. */
    public List<Block> of(PlanDetails plan, SectionKind kind) {
        return switch (kind) {
            case LEGAL_BASES -> LegalWords.of(citations.list(plan.id(), 0, ALL).items());
            case PAST_RESULTS ->
                PartTables.pastResults(pastResults.list(plan.id(), 0, ALL).items());
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
            case PROJECTS -> money(plan, SumDimension.GROUP, "Nhóm nhiệm vụ", "Ngoài các nhóm", false);
            case FUNDING -> money(plan, SumDimension.SOURCE, "Nguồn vốn", "Chưa rõ nguồn", true);
            case TEXT, APPENDICES -> List.of();
        };
    }

    private List<Block> money(PlanDetails plan, SumDimension by, String heading, String unknown, boolean inWords) {
        SumTable table = sums.planned(plan.versionId(), by, SumDimension.YEAR);
        if (table.rows().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        if (inWords) {
            Money total = table.money();
            blocks.add(OfficialDocument.words("Tổng kinh phí: %s triệu đồng (%s)."
                    .formatted(total.format(MoneyTables.UNIT), AmountInWords.of(total))));
        }
        blocks.add(MoneyTables.of(table, heading, unknown));
        return blocks;
    }
}
