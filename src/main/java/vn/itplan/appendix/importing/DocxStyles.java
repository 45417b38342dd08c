package vn.itplan.appendix.importing;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What the styles of a text document say of their paragraphs: whether they are bold, and which list numbers them. */
final class DocxStyles {

    private static final int MAX_STYLES = 10_000;
    /** Styles are based on each other; a chain that is longer is a circle. */
    private static final int MAX_CHAIN = 20;

    private final Map<String, Style> styles = new HashMap<>();

    private static final class Style {

        private @Nullable String basedOn;
        private @Nullable Boolean bold;
        private @Nullable String list;
        private @Nullable String level;
    }

    private DocxStyles() {}

    /**
     * @param part null for a document without styles
     */
    static DocxStyles read(ZipParts parts, @Nullable String part) throws IOException, XMLStreamException {
        DocxStyles result = new DocxStyles();
        if (part == null) {
            return result;
        }
        Style style = null;
        try (Xml xml = Xml.open(parts, part)) {
            while (xml.next()) {
                if (xml.starts("style") && result.styles.size() < MAX_STYLES) {
                    style = new Style();
                    result.styles.put(xml.attributeAnywhere("styleId", ""), style);
                } else if (xml.ends("style")) {
                    style = null;
                } else if (style != null && xml.starts()) {
                    take(xml, style);
                }
            }
        }
        return result;
    }

    private static void take(Xml xml, Style style) {
        switch (xml.name()) {
            case "basedOn" -> style.basedOn = xml.attributeAnywhere("val", "");
            case "b" -> style.bold = xml.isOn();
            case "numId" -> style.list = xml.attributeAnywhere("val", "");
            case "ilvl" -> style.level = xml.attributeAnywhere("val", "0");
            default -> {}
        }
    }

    boolean isBold(String id) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < MAX_CHAIN; i++) {
            if (style.bold != null) {
                return style.bold;
            }
            style = style.basedOn == null ? null : styles.get(style.basedOn);
        }
        return false;
    }

    @Nullable
    String list(String id) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < MAX_CHAIN; i++) {
            if (style.list != null) {
                return style.list;
            }
            style = style.basedOn == null ? null : styles.get(style.basedOn);
        }
        return null;
    }

    String level(String id) {
        Style style = styles.get(id);
        return style == null || style.level == null ? "0" : style.level;
    }
}
