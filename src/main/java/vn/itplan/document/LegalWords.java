package vn.itplan.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.DocumentText;
import vn.itplan.common.DocumentText.Bullet;
import vn.itplan.common.DocumentText.Line;
import vn.itplan.common.DocumentText.Run;
import vn.itplan.document.OfficialDocument.Block;
import vn.itplan.document.OfficialDocument.Words;
import vn.itplan.plan.CitationRole;
import vn.itplan.plan.CitationRow;

/** Legal bases as documents cite them: "Căn cứ Nghị định số 64/2007/NĐ-CP ngày 10/4/2007 của Chính phủ về …;". */
final class LegalWords {

    private static final String LAW = "Luật";

    private LegalWords() {}

    /**
     * The bases first, each in italics and ended by a semicolon, the last by a full stop; then the other documents. What is
     * only mentioned stands in the text already.
     */
    static List<Block> of(List<CitationRow> citations) {
        List<CitationRow> bases = citations.stream()
                .filter(citation -> citation.role() == CitationRole.BASIS)
                .toList();
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < bases.size(); i++) {
            String end = i == bases.size() - 1 ? "." : ";";
            blocks.add(new Words(line(Bullet.NONE, "Căn cứ " + cited(bases.get(i)) + end), true));
        }
        citations.stream()
                .filter(citation -> citation.role() != CitationRole.BASIS && citation.role() != CitationRole.MENTIONED)
                .forEach(citation -> blocks.add(new Words(line(Bullet.DASH, cited(citation) + "."), false)));
        return blocks;
    }

    static String cited(CitationRow citation) {
        StringBuilder words = new StringBuilder(citation.kind());
        boolean law = citation.kind().equalsIgnoreCase(LAW);
        if (law) {
            words.append(' ').append(citation.subject());
        }
        if (citation.number() != null) {
            words.append(" số ").append(citation.number());
        }
        if (citation.issuedOn() != null) {
            words.append(" ngày ").append(day(citation.issuedOn()));
        }
        if (!law) {
            words.append(of(citation.issuer())).append(" về ").append(lowered(citation.subject()));
        }
        return words.toString();
    }

    private static String of(@Nullable String issuer) {
        return issuer == null ? "" : " của " + issuer;
    }

    /** A sentence that begins with a word, not with a name in capitals, goes on in small letters. */
    private static String lowered(String subject) {
        boolean capitals = subject.length() > 1 && Character.isUpperCase(subject.charAt(1));
        return capitals ? subject : Character.toLowerCase(subject.charAt(0)) + subject.substring(1);
    }

    /** Days below ten and the months one and two have a zero before them. */
    private static String day(LocalDate date) {
        int month = date.getMonthValue();
        return "%02d/%s/%d".formatted(date.getDayOfMonth(), month <= 2 ? "0" + month : month, date.getYear());
    }

    private static Line line(Bullet bullet, String text) {
        return new DocumentText.Line(bullet, List.of(new Run(text, false, false)));
    }
}
