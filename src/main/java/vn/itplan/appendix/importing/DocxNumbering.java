package vn.itplan.appendix.importing;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a text document. Word writes no number of a list into the text: it counts the paragraphs, and so does
 * this.
 */
final class DocxNumbering {

    private static final int LEVELS = 9;
    private static final int MAX_LISTS = 10_000;
    private static final int MAX_NUMBER = 9_999;
    private static final int MAX_LABEL = 30;

    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    /** How one level of a list is counted and shown. */
    private static final class Level {

        private int start = 1;
        private String format = "decimal";
        private String text = "";
    }

    private final Map<String, Level[]> kinds = new HashMap<>();
    private final Map<String, String> kindOfList = new HashMap<>();
    /** By list and level, where a list starts its kind anew. */
    private final Map<String, Integer> restarts = new HashMap<>();

    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    private DocxNumbering() {}

    /**
     * @param part null for a document without lists
     */
    static DocxNumbering read(ZipParts parts, @Nullable String part) throws IOException, XMLStreamException {
        DocxNumbering result = new DocxNumbering();
        if (part == null) {
            return result;
        }
        String kind = null;
        String list = null;
        int at = 0;
        try (Xml xml = Xml.open(parts, part)) {
            while (xml.next()) {
                if (xml.starts("abstractNum")) {
                    kind = xml.attributeAnywhere("abstractNumId", "");
                    list = null;
                } else if (xml.starts("num")) {
                    list = xml.attributeAnywhere("numId", "");
                    kind = null;
                } else if (xml.starts("lvl") || xml.starts("lvlOverride")) {
                    at = number(xml.attributeAnywhere("ilvl", "0"), LEVELS - 1);
                } else if (list != null && xml.starts("abstractNumId") && result.kindOfList.size() < MAX_LISTS) {
                    result.kindOfList.put(list, xml.attributeAnywhere("val", ""));
                } else if (list != null && xml.starts("startOverride") && result.restarts.size() < MAX_LISTS) {
                    result.restarts.put(list + "/" + at, number(xml.attributeAnywhere("val", "1"), MAX_NUMBER));
                } else if (kind != null && xml.starts() && (result.kinds.size() < MAX_LISTS)) {
                    take(xml, result.kinds.computeIfAbsent(kind, same -> levels())[at]);
                }
            }
        }
        return result;
    }

    private static Level[] levels() {
        Level[] levels = new Level[LEVELS];
        Arrays.setAll(levels, i -> new Level());
        return levels;
    }

    private static void take(Xml xml, Level level) {
        String value = xml.attributeAnywhere("val", "");
        switch (xml.name()) {
            case "start" -> level.start = number(value, MAX_NUMBER);
            case "numFmt" -> level.format = value;
            case "lvlText" -> level.text = value.length() <= MAX_LABEL ? value : "";
            default -> {}
        }
    }

    /**
     * Counts a paragraph.
     *
     * @param list null for a paragraph of none
     * @return what is shown in front of it, null for nothing
     */
    @Nullable
    String next(@Nullable String list, String atLevel) {
        String kind = list == null ? null : kindOfList.get(list);
        Level[] levels = kind == null ? null : kinds.get(kind);
        if (levels == null) {
            return null;
        }
        int level = number(atLevel, LEVELS - 1);
        int[] counter = counters.computeIfAbsent(kind, same -> new int[LEVELS]);
        Integer restart = restarts.get(list + "/" + level);
        if (restart != null && begun.add(list + "/" + level)) {
            counter[level] = restart;
        } else {
            counter[level] = counter[level] == 0 ? Math.max(levels[level].start, 1) : counter[level] + 1;
        }
        Arrays.fill(counter, level + 1, LEVELS, 0);
        for (int upper = 0; upper < level; upper++) {
            counter[upper] = counter[upper] == 0 ? Math.max(levels[upper].start, 1) : counter[upper];
        }
        return label(levels, counter, level);
    }

    private static @Nullable String label(Level[] levels, int[] counter, int level) {
        String format = levels[level].format;
        if (format.equals("none")) {
            return null;
        }
        if (format.equals("bullet")) {
            return levels[level].text.equals("+") ? "+" : "-";
        }
        String label = levels[level].text;
        for (int i = 0; i < LEVELS; i++) {
            label = label.replace("%" + (i + 1), format(counter[i], levels[i].format));
        }
        String shown = label.strip();
        return shown.isEmpty() ? null : shown;
    }

    private static String format(int number, String format) {
        return switch (format) {
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(number, 'A');
            case "lowerLetter" -> letters(number, 'a');
            case "decimalZero" -> number < 10 ? "0" + number : String.valueOf(number);
            default -> String.valueOf(number);
        };
    }

    private static String roman(int number) {
        StringBuilder roman = new StringBuilder();
        int left = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (left >= VALUES[i]) {
                roman.append(ROMAN[i]);
                left -= VALUES[i];
            }
        }
        return roman.toString();
    }

    /** After z comes aa, then bb. */
    private static String letters(int number, char first) {
        int place = Math.max(number, 1) - 1;
        return String.valueOf((char) (first + place % 26)).repeat(Math.min(place / 26 + 1, 5));
    }

    private static int number(String digits, int most) {
        return digits.matches("[0-9]{1,9}") ? Math.min(Integer.parseInt(digits), most) : 0;
    }
}
