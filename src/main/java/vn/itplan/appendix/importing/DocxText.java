package vn.itplan.appendix.importing;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** The paragraphs of a text document, in their order: what Word numbers by itself counts on from one to the next. */
final class DocxText {

    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final int maxText;

    DocxText(DocxStyles styles, DocxNumbering numbering, ImportLimits limits) {
        this.styles = styles;
        this.numbering = numbering;
        this.maxText = limits.maxCellText();
    }

    /**
     * @param label the number that the program shows in front: "1.", "II.", "-"
     * @param bold whether all its text is bold
     */
    record Paragraph(String text, @Nullable String label, boolean bold) {

        boolean isBlank() {
            return text.isBlank() && label == null;
        }

        /** As a person reads it; a number that stands alone, as in a column of numbers, without the mark that closes it. */
        String shown() {
            if (label == null) {
                return text;
            }
            return text.isBlank() ? OrderStyle.bare(label) : label + " " + text;
        }
    }

    /** The text of the paragraph that just started; what was deleted and the copy for older programs are left out. */
    Paragraph read(Xml xml) throws IOException, XMLStreamException {
        StringBuilder text = new StringBuilder();
        String style = "";
        String list = null;
        String level = null;
        boolean inRun = false;
        boolean boldRun = false;
        boolean allBold = true;
        int depth = 1;
        int skipped = 0;
        while (depth > 0 && xml.next()) {
            if (isSkipped(xml)) {
                skipped += xml.starts() ? 1 : -1;
            } else if (skipped > 0) {
                continue;
            } else if (xml.starts("p")) {
                depth++;
            } else if (xml.ends("p")) {
                depth--;
            } else if (xml.starts("pStyle")) {
                style = xml.attributeAnywhere("val", "");
            } else if (xml.starts("numId")) {
                list = xml.attributeAnywhere("val", "");
            } else if (xml.starts("ilvl")) {
                level = xml.attributeAnywhere("val", "0");
            } else if (xml.starts("r")) {
                inRun = true;
                boldRun = styles.isBold(style);
            } else if (xml.ends("r")) {
                inRun = false;
            } else if (inRun && xml.starts("rStyle")) {
                boldRun |= styles.isBold(xml.attributeAnywhere("val", ""));
            } else if (inRun && xml.starts("b")) {
                boldRun = xml.isOn();
            } else if (xml.starts("t")) {
                String run = xml.text(maxText);
                allBold &= boldRun || run.isBlank();
                text.append(run);
            } else if (xml.starts("br") || xml.starts("cr")) {
                text.append('\n');
            } else if (inRun && xml.starts("tab")) {
                text.append(' ');
            } else if (xml.starts("noBreakHyphen")) {
                text.append('-');
            }
            if (text.length() > maxText) {
                throw new UnreadableFileException("import.file.cell-too-long", maxText);
            }
        }
        String label =
                numbering.next(list != null ? list : styles.list(style), level != null ? level : styles.level(style));
        return new Paragraph(text.toString(), label, allBold && !text.toString().isBlank());
    }

    /** What a change replaced, and the copy for older programs. */
    private static boolean isSkipped(Xml xml) {
        String name = xml.name();
        return name.equals("Fallback") || name.equals("pPrChange") || name.equals("rPrChange");
    }
}
