package vn.itplan.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.agency.ProvinceDetails;
import vn.itplan.agency.Provinces;
import vn.itplan.appendix.AppendixMode;
import vn.itplan.appendix.AppendixTable;
import vn.itplan.appendix.PlanAppendices;
import vn.itplan.audit.AuditTrail;
import vn.itplan.audit.TraceSubject;
import vn.itplan.common.DocumentText;
import vn.itplan.document.OfficialDocument.Block;
import vn.itplan.document.OfficialDocument.Part;
import vn.itplan.document.OfficialDocument.Signature;
import vn.itplan.document.OfficialDocument.Words;
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

    private static final String COMMITTEE = "Ủy ban nhân dân";

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
        PlanDetails plan = plans.get(planId);
        PlanCommand values = plan.values();
        ProvinceDetails province = provinces.get(plan.provinceId());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(0, "", "", bases(plan)));
        List<AppendixTable> tables = new ArrayList<>();
        Set<SectionKind> shown = EnumSet.noneOf(SectionKind.class);
        for (SectionRow section : sections.list(planId)) {
            boolean first = shown.add(section.kind());
            if (section.kind() == SectionKind.APPENDICES && first) {
                appendices.printed(planId, AppendixMode.PRINTED).forEach(appendix -> tables.addAll(appendix.tables()));
            } else if (section.kind() != SectionKind.APPENDICES) {
                parts.add(part(plan, section, first));
            }
        }
        return new OfficialDocument(
                issuer(values, province),
                number(values),
                placeAndDate(values, province),
                kind(values.kind()),
                subject(values),
                plan.status().isEditable(),
                parts,
                signature(values),
                List.of("- Như mục tổ chức thực hiện;", "- Lưu: VT."),
                tables);
    }

    /** {@link #assemble} for a file that leaves the house, which the trail remembers. */
    @Transactional
    public OfficialDocument export(long planId, String format) {
        OfficialDocument document = assemble(planId);
        PlanDetails plan = plans.get(planId);
        trail.record(
                "EXPORTED",
                new TraceSubject("plan", planId, plan.values().title(), plan.provinceId(), planId),
                "document." + format);
        return document;
    }

    /** What several sections ask for is printed in the first of them. */
    private Part part(PlanDetails plan, SectionRow section, boolean first) {
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
        return new Part(section.depth(), section.number(), section.heading(), blocks);
    }

    /** What gives the plan its power stands at the head, whatever section lists it too. */
    private List<Block> bases(PlanDetails plan) {
        List<Block> blocks = new ArrayList<>();
        PlanCommand values = plan.values();
        if (values.byDecision()) {
            DocumentText issued = DocumentText.parse("(Ban hành kèm theo Quyết định %s%s%s)"
                    .formatted(
                            number(values).replace("Số:", "số"),
                            day(values),
                            values.issuer() == null ? "" : " của " + values.issuer()));
            blocks.add(new Words(issued.lines().get(0), true));
        }
        live.of(plan, SectionKind.LEGAL_BASES).stream()
                .filter(DocumentAssembler::isBasis)
                .forEach(blocks::add);
        return blocks;
    }

    private static String day(PlanCommand plan) {
        if (plan.issuedOn() == null) {
            return plan.datedText() == null ? "" : " " + plan.datedText();
        }
        return " " + officialDay(plan.issuedOn());
    }

    private static boolean isBasis(Block block) {
        return block instanceof Words words && words.basis();
    }

    /** "Ủy ban nhân dân tỉnh Kiên Giang" breaks after its kind, as over every number. */
    private static List<String> issuer(PlanCommand plan, ProvinceDetails province) {
        String issuer = plan.issuer() == null ? COMMITTEE + " " + province.fullName() : plan.issuer();
        return issuer.startsWith(COMMITTEE + " ")
                ? List.of(upper(COMMITTEE), upper(issuer.substring(COMMITTEE.length() + 1)))
                : List.of(upper(issuer));
    }

    private static String number(PlanCommand plan) {
        return "Số: "
                + (plan.number() == null
                        ? "        /" + (plan.byDecision() || plan.kind() == PlanKind.SCHEME ? "QĐ" : "KH") + "-UBND"
                        : plan.number());
    }

    /** Days below ten and the months one and two have a zero before them, so that nothing can be put in. */
    private static String placeAndDate(PlanCommand plan, ProvinceDetails province) {
        if (plan.issuedOn() == null && plan.datedText() != null) {
            return province.name() + ", " + plan.datedText();
        }
        if (plan.issuedOn() == null) {
            return province.name() + ", ngày      tháng      năm " + (plan.firstYear() - 1);
        }
        return province.name() + ", " + officialDay(plan.issuedOn());
    }

    private static String officialDay(LocalDate day) {
        int month = day.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(day.getDayOfMonth(), month <= 2 ? "0" + month : String.valueOf(month), day.getYear());
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

    /** A vice chairman signs for the chairman. */
    private static Signature signature(PlanCommand plan) {
        String title = upper(plan.signatoryTitle() == null ? "Chủ tịch" : plan.signatoryTitle());
        List<String> authority = new ArrayList<>(List.of("TM. " + upper(COMMITTEE)));
        if (title.startsWith("PHÓ CHỦ TỊCH")) {
            authority.add("KT. CHỦ TỊCH");
        }
        authority.add(title);
        return new Signature(authority, orEmpty(plan.signatory()));
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
