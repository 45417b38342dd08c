package vn.itplan.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.itplan.agency.ProvinceDetails;
import vn.itplan.document.OfficialDocument.Signature;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanKind;

/** Who issues the document, its number, date, signature and recipients, in the words of Decree 30/2020/NĐ-CP. */
final class DocumentHead {

    private static final String COMMITTEE = "Ủy ban nhân dân";
    private static final String CHAIRMAN = "Chủ tịch ";

    /** Room to write by hand. */
    private static final String BLANK = "        ";

    private static final String BLANK_DAY = "ngày      tháng      năm        ";

    private final PlanCommand plan;
    private final ProvinceDetails province;

    DocumentHead(PlanCommand plan, ProvinceDetails province) {
        this.plan = plan;
        this.province = province;
    }

    boolean byDecision() {
        return plan.byDecision();
    }

    /** Who decides: "Ủy ban nhân dân tỉnh Quảng Nam", "Chủ tịch Ủy ban nhân dân tỉnh Tây Ninh". */
    String authority() {
        return plan.issuer() == null ? COMMITTEE + " " + province.fullName() : plan.issuer();
    }

    /** "Ủy ban nhân dân tỉnh Kiên Giang" breaks after its kind, as over every number; a chairman stands under it too. */
    List<String> issuer() {
        String issuer = isChairman() ? authority().substring(CHAIRMAN.length()) : authority();
        return issuer.startsWith(COMMITTEE + " ")
                ? List.of(upper(COMMITTEE), upper(issuer.substring(COMMITTEE.length() + 1)))
                : List.of(upper(issuer));
    }

    String number() {
        return "Số: " + numberOrBlank();
    }

    String placeAndDate() {
        return province.name() + ", " + dayOrBlank();
    }

    /** Under the title of what goes with a decision. */
    String attachment() {
        return "(Ban hành kèm theo Quyết định số %s %s của %s)".formatted(numberOrBlank(), dayOrBlank(), authority());
    }

    /** A vice chairman signs for the chairman, and the committee's papers are signed on its behalf. */
    Signature signature() {
        List<String> authority = new ArrayList<>();
        for (String line : (plan.signatoryTitle() == null ? "Chủ tịch" : plan.signatoryTitle()).split("[,;/\n]")) {
            String title = upper(line.strip());
            if (!title.isEmpty() && !title.startsWith("TM.")) {
                authority.add(title);
            }
        }
        boolean vice = authority.stream().anyMatch(line -> line.startsWith("PHÓ CHỦ TỊCH"));
        if (vice && authority.stream().noneMatch(line -> line.startsWith("KT."))) {
            authority.add(0, "KT. CHỦ TỊCH");
        }
        if (!isChairman()) {
            authority.add(0, "TM. " + upper(COMMITTEE));
        }
        return new Signature(authority, plan.signatory() == null ? "" : plan.signatory());
    }

    /** "- Như Điều 3;", the last with a full stop. */
    List<String> recipients() {
        List<String> lines = plan.paper().recipients();
        if (lines.isEmpty()) {
            lines = List.of(byDecision() ? "Như Điều " + articles().size() : "Như mục tổ chức thực hiện", "Lưu: VT");
        }
        List<String> printed = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            printed.add("- " + lines.get(i) + (i == lines.size() - 1 ? "." : ";"));
        }
        return printed;
    }

    /** Each with its number in front. */
    List<String> articles() {
        List<String> lines = plan.paper().articles();
        return lines.isEmpty()
                ? List.of(
                        "Ban hành kèm theo Quyết định này " + plan.title() + ".",
                        "Quyết định này có hiệu lực kể từ ngày ký.",
                        "Chánh Văn phòng Ủy ban nhân dân tỉnh, thủ trưởng các cơ quan, đơn vị có liên quan chịu trách"
                                + " nhiệm thi hành Quyết định này./.")
                : lines;
    }

    private boolean isChairman() {
        return authority().startsWith(CHAIRMAN);
    }

    private String numberOrBlank() {
        return plan.number() == null
                ? BLANK + (byDecision() ? "/QĐ-UBND" : plan.kind() == PlanKind.SCHEME ? "/ĐA-UBND" : "/KH-UBND")
                : plan.number();
    }

    private String dayOrBlank() {
        if (plan.issuedOn() != null) {
            return day(plan.issuedOn());
        }
        return plan.datedText() == null ? BLANK_DAY : plan.datedText();
    }

    /** Days below ten and the months one and two have a zero before them, so that nothing can be put in. */
    private static String day(LocalDate date) {
        int month = date.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(date.getDayOfMonth(), month <= 2 ? "0" + month : String.valueOf(month), date.getYear());
    }

    private static String upper(@Nullable String text) {
        return text == null ? "" : text.toUpperCase(Locale.ROOT);
    }
}
