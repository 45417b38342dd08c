package vn.itplan.appendix.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Texts of a workbook: those that cells share, and how a text is spelled inside XML. */
final class SharedTexts {

    /** Characters that XML cannot hold are written as their number: {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();

    static SharedTexts none() {
        return new SharedTexts();
    }

    static SharedTexts read(ZipParts parts, String name, ReadingBudget budget) throws IOException, XMLStreamException {
        SharedTexts result = new SharedTexts();
        try (Xml xml = Xml.open(parts, name)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    String text = richText(xml, "si", budget.limits().maxCellText());
                    budget.text(text.length());
                    result.add(text, budget.limits());
                }
            }
        }
        return result;
    }

    private void add(String text, ImportLimits limits) {
        if (texts.size() >= limits.maxCells()) {
            throw new UnreadableFileException("import.file.too-many-cells", limits.maxCells());
        }
        texts.add(text);
    }

    String get(String index) {
        try {
            return texts.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException noSuchText) {
            throw UnreadableFileException.damaged(noSuchText);
        }
    }

    /** All runs of a text, without the pronunciation that East Asian files add. */
    static String richText(Xml xml, String element, int maxLength) throws IOException, XMLStreamException {
        StringBuilder result = new StringBuilder();
        boolean pronunciation = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                pronunciation = true;
            } else if (xml.ends("rPh")) {
                pronunciation = false;
            } else if (xml.starts("t") && !pronunciation) {
                result.append(unescaped(xml.text(maxLength)));
                if (result.length() > maxLength) {
                    throw new UnreadableFileException("import.file.cell-too-long", maxLength);
                }
            }
        }
        return result.toString();
    }

    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPED.matcher(text);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
