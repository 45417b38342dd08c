package vn.itplan.appendix.importing;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How the styles of a workbook show numbers, which of them make a number a date, and which are bold. */
final class NumberStyles {

    private static final Logger LOG = LoggerFactory.getLogger(NumberStyles.class);
    private static final Locale VIETNAMESE = new Locale("vi", "VN");
    /** What a spreadsheet takes; longer ones are no formats but attempts. */
    private static final int MAX_FORMAT = 255;

    private static final int MAX_STYLES = 65_000;
    /** Above, a cell without a format shows an exponent. */
    private static final int PLAIN_DIGITS = 11;

    private static final Style GENERAL = new Style(0, "General", false);

    private final DataFormatter formatter = new DataFormatter(VIETNAMESE);
    /** For formats that write their dots as letters: the formatter would take those for Vietnamese groups and turn them. */
    private final DataFormatter literal = new DataFormatter(Locale.US);

    private final List<Style> styles = new ArrayList<>();
    private final boolean from1904;

    private NumberStyles(boolean from1904) {
        this.from1904 = from1904;
    }

    private record Style(int format, String code, boolean bold) {

        /** Whole numbers without a format, which most are, need no formatter. */
        boolean showsPlain(BigDecimal number) {
            return code.equals("General") && number.scale() == 0 && number.precision() <= PLAIN_DIGITS;
        }

        boolean isDate() {
            return DateUtil.isADateFormat(format, code);
        }
    }

    static NumberStyles none(boolean from1904) {
        return new NumberStyles(from1904);
    }

    static NumberStyles read(ZipParts parts, String name, boolean from1904) throws IOException, XMLStreamException {
        NumberStyles result = new NumberStyles(from1904);
        Map<Integer, String> codes = new HashMap<>();
        List<Boolean> boldFonts = new ArrayList<>();
        boolean ofCells = false;
        boolean fonts = false;
        try (Xml xml = Xml.open(parts, name)) {
            while (xml.next()) {
                if (xml.starts("numFmt") && codes.size() < MAX_STYLES) {
                    codes.put(number(xml.attribute("numFmtId", "0")), xml.attribute("formatCode", "General"));
                } else if (xml.starts("fonts")) {
                    fonts = true;
                } else if (xml.ends("fonts")) {
                    fonts = false;
                } else if (fonts && xml.starts("font") && boldFonts.size() < MAX_STYLES) {
                    boldFonts.add(false);
                } else if (fonts && xml.starts("b") && !boldFonts.isEmpty()) {
                    boldFonts.set(boldFonts.size() - 1, xml.isOn());
                } else if (xml.starts("cellXfs")) {
                    ofCells = true;
                } else if (xml.ends("cellXfs")) {
                    ofCells = false;
                } else if (ofCells && xml.starts("xf") && result.styles.size() < MAX_STYLES) {
                    int font = number(xml.attribute("fontId", "0"));
                    boolean bold = font >= 0 && font < boldFonts.size() && boldFonts.get(font);
                    result.styles.add(style(number(xml.attribute("numFmtId", "0")), codes, bold));
                }
            }
        }
        return result;
    }

    /**
     * @param formatOfStyle by the number of the style
     * @param bold the numbers of the styles that are bold
     * @param codes the formats that the workbook defines itself
     */
    static NumberStyles of(
            List<Integer> formatOfStyle, Set<Integer> bold, Map<Integer, String> codes, boolean from1904) {
        NumberStyles result = new NumberStyles(from1904);
        for (int i = 0; i < formatOfStyle.size() && i < MAX_STYLES; i++) {
            result.styles.add(style(formatOfStyle.get(i), codes, bold.contains(i)));
        }
        return result;
    }

    private static Style style(int format, Map<Integer, String> codes, boolean bold) {
        String own = codes.get(format);
        String code = own != null ? own : builtIn(format);
        return new Style(format, code.length() > MAX_FORMAT ? GENERAL.code() : code, bold);
    }

    private static String builtIn(int format) {
        String code = format < 0 ? null : BuiltinFormats.getBuiltinFormat(format);
        return code == null ? "General" : code;
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    private Style of(String index) {
        int i = index.isEmpty() ? 0 : number(index);
        return i >= 0 && i < styles.size() ? styles.get(i) : GENERAL;
    }

    boolean isBold(String style) {
        return of(style).bold();
    }

    boolean isDate(String style) {
        return of(style).isDate();
    }

    /** The number as a spreadsheet with Vietnamese settings shows it. */
    String show(BigDecimal number, String style) {
        Style found = of(style);
        if (found.showsPlain(number)) {
            return number.toPlainString();
        }
        try {
            DataFormatter shown = found.code().contains("\\.") ? literal : formatter;
            return shown.formatRawCellContents(number.doubleValue(), found.format(), found.code(), from1904);
        } catch (RuntimeException badFormat) {
            // The formatter throws whatever a made-up format code leads it to; the number itself is good.
            LOG.debug("Format {} cannot be applied", found.code(), badFormat);
            return number.toPlainString();
        }
    }
}
