package vn.itplan.document;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.agency.Provinces;
import vn.itplan.appendix.AppendixMode;
import vn.itplan.appendix.AppendixTable;
import vn.itplan.appendix.AppendixTable.Kind;
import vn.itplan.appendix.PlanAppendices;
import vn.itplan.audit.AuditTrail;
import vn.itplan.audit.TraceSubject;
import vn.itplan.common.DocumentText;
import vn.itplan.document.OfficialDocument.Block;
import vn.itplan.document.OfficialDocument.Decision;
import vn.itplan.document.OfficialDocument.Part;
import vn.itplan.document.OfficialDocument.Words;
import vn.itplan.longwork.Progress;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanSections;
import vn.itplan.plan.Plans;
import vn.itplan.plan.SectionKind;
import vn.itplan.plan.SectionRow;

/** Makes the document of a plan from what its current version holds. */
@Service
@Transactional(readOnly = true)
public class DocumentAssembler {

    /** What a paper does not give is not invented. */
    private static final String NOTHING = "Chưa có số liệu.";

    private static final String SECTIONS = "document.step.sections";

    private final Plans plans;
    private final Provinces provinces;
    private final PlanSections sections;
    private final LiveContent live;
    private final PlanAppendices appendices;
    private final AuditTrail trail;

    DocumentAssembler(
            Plans plans,
            Provinces provinces,
            PlanSections sections,
            LiveContent live,
            PlanAppendices appendices,
            AuditTrail trail) {
        this.plans = plans;
        this.provinces = provinces;
        this.sections = sections;
        this.live = live;
        this.appendices = appendices;
        this.trail = trail;
    }

    /** The document as it is now. */
    public OfficialDocument assemble(long planId) {
        return assemble(planId, Progress.UNSEEN);
    }

    private OfficialDocument assemble(long planId, Progress progress) {
        PlanDetails plan = plans.get(planId);
        PlanCommand values = plan.values();
        DocumentHead head = new DocumentHead(values, provinces.get(plan.provinceId()));
        List<Block> bases = bases(plan);
        List<Part> parts = new ArrayList<>();
        if (!head.byDecision()) {
            parts.add(new Part(0, "", "", bases));
        }
        List<AppendixTable> tables = new ArrayList<>();
        Set<SectionKind> shown = EnumSet.noneOf(SectionKind.class);
        List<SectionRow> outline = sections.list(planId);
        for (int i = 0; i < outline.size(); i++) {
            progress.at(SECTIONS, i, outline.size());
            SectionRow section = outline.get(i);
            boolean first = shown.add(section.kind());
            if (section.kind() != SectionKind.APPENDICES) {
                boolean leaf = i + 1 == outline.size() || outline.get(i + 1).depth() <= section.depth();
                parts.add(part(plan, section, first, leaf));
            } else if (first) {
                appendices.printed(planId, AppendixMode.PRINTED).stream()
                        .flatMap(appendix -> appendix.tables().stream())
                        .filter(DocumentAssembler::hasRows)
                        .forEach(tables::add);
            }
        }
        Decision decision = head.byDecision()
                ? new Decision(
                        "Ban hành " + values.title(),
                        head.authority().toUpperCase(Locale.ROOT),
                        bases,
                        head.articles(),
                        head.attachment())
                : null;
        return new OfficialDocument(
                head.issuer(),
                head.number(),
                head.placeAndDate(),
                kind(values.kind()),
                subject(values),
                plan.status().isEditable(),
                decision,
                parts,
                head.signature(),
                head.recipients(),
                tables);
    }

    /** {@link #assemble} for a file that leaves the house, which the trail remembers. */
    @Transactional
    public OfficialDocument export(long planId, String format, Progress progress) {
        OfficialDocument document = assemble(planId, progress);
        PlanDetails plan = plans.get(planId);
        trail.record(
                "EXPORTED",
                new TraceSubject("plan", planId, plan.values().title(), plan.provinceId(), planId),
                "document." + format);
        return document;
    }

    /** What several sections ask for is printed in the first of them. A heading with nothing below it says so. */
    private Part part(PlanDetails plan, SectionRow section, boolean first, boolean leaf) {
        List<Block> blocks = new ArrayList<>();
        DocumentText text = DocumentText.parse(section.body());
        if (section.kind() == SectionKind.ABBREVIATIONS) {
            blocks.addAll(PartTables.abbreviations(text));
        } else {
            text.lines().forEach(line -> blocks.add(new Words(line, false)));
        }
        if (first) {
            live.of(plan, section.kind()).stream()
                    .filter(block -> !isBasis(block))
                    .forEach(blocks::add);
        }
        if (blocks.isEmpty() && leaf && section.kind() != SectionKind.LEGAL_BASES) {
            blocks.add(OfficialDocument.note(NOTHING));
        }
        return new Part(section.depth(), section.number(), section.heading(), blocks);
    }

    /** What gives the plan its power stands at the head, whatever section lists it too. */
    private List<Block> bases(PlanDetails plan) {
        return live.of(plan, SectionKind.LEGAL_BASES).stream()
                .filter(DocumentAssembler::isBasis)
                .toList();
    }

    /** A total alone is no list: it stands in the section of the money already. */
    private static boolean hasRows(AppendixTable table) {
        return table.rows().stream().anyMatch(row -> row.kind() != Kind.HEADING && row.kind() != Kind.TOTAL);
    }

    private static boolean isBasis(Block block) {
        return block instanceof Words words && words.basis();
    }

    private static String kind(PlanKind kind) {
        return kind == PlanKind.SCHEME ? "ĐỀ ÁN" : "KẾ HOẠCH";
    }

    /** The kind stands over the title already. */
    private static String subject(PlanCommand plan) {
        String word = kind(plan.kind());
        String title = plan.title();
        boolean repeats = title.length() > word.length() + 1
                && title.substring(0, word.length() + 1)
                        .toUpperCase(Locale.ROOT)
                        .equals(word + " ");
        String rest = repeats ? title.substring(word.length() + 1) : title;
        return rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1);
    }
}
