package vn.itplan.appendix.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Texts of a workbook: those that cells share, and how a text is spelled inside XML. */
final class SharedTexts {

    /** Characters that XML cannot hold are written as their number: {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts = new ArrayList<>();
    private final BitSet bold = new BitSet();

    /** A text of several runs. */
    record RichText(String text, boolean bold) {}

    static SharedTexts none() {
        return new SharedTexts();
    }

    static SharedTexts read(ZipParts parts, String name, ReadingBudget budget) throws IOException, XMLStreamException {
        SharedTexts result = new SharedTexts();
        try (Xml xml = Xml.open(parts, name)) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    RichText text = richText(xml, "si", budget.limits().maxCellText());
                    budget.text(text.text().length());
                    result.bold.set(result.texts.size(), text.bold());
                    result.add(text.text(), budget.limits());
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

    /** Whether all runs of a text that {@link #get} gave are bold, whatever its cell is. */
    boolean isBold(String index) {
        String digits = index.strip();
        return digits.matches("[0-9]{1,9}") && bold.get(Integer.parseInt(digits));
    }

    /** All runs of a text, without the pronunciation that East Asian files add. */
    static RichText richText(Xml xml, String element, int maxLength) throws IOException, XMLStreamException {
        StringBuilder result = new StringBuilder();
        boolean pronunciation = false;
        boolean boldRun = false;
        boolean allBold = true;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                pronunciation = true;
            } else if (xml.ends("rPh")) {
                pronunciation = false;
            } else if (xml.starts("r")) {
                boldRun = false;
            } else if (xml.starts("b")) {
                boldRun = xml.isOn();
            } else if (xml.starts("t") && !pronunciation) {
                String run = unescaped(xml.text(maxLength));
                allBold &= boldRun || run.isBlank();
                result.append(run);
                if (result.length() > maxLength) {
                    throw new UnreadableFileException("import.file.cell-too-long", maxLength);
                }
            }
        }
        return new RichText(result.toString(), allBold && !result.isEmpty());
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
