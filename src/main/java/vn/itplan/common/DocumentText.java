package vn.itplan.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Text as documents of the administration are written: each line a paragraph, "- " and "+ " at its beginning for the two
 * levels of enumeration, **bold** and *italic* within it. Everything else, HTML too, is what it looks like.
 */
public record DocumentText(List<Line> lines) {

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of())
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /** What stands before a line. */
    public enum Bullet {
        NONE,
        DASH,
        PLUS
    }

    /** A paragraph. */
    public record Line(Bullet bullet, List<Run> runs) {

        /** Its words without what they look like. */
        public String text() {
            StringBuilder text = new StringBuilder();
            runs.forEach(run -> text.append(run.text()));
            return text.toString();
        }
    }

    /** Words that look alike. */
    public record Run(String text, boolean bold, boolean italic) {}

    public static DocumentText parse(@Nullable String typed) {
        List<Line> lines = new ArrayList<>();
        Texts.clean(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    Bullet bullet = bullet(line);
                    String words =
                            bullet == Bullet.NONE ? line : line.substring(2).strip();
                    if (!words.isEmpty()) {
                        lines.add(new Line(bullet, runs(words)));
                    }
                });
        return new DocumentText(List.copyOf(lines));
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    private static Bullet bullet(String line) {
        if (line.startsWith("- ") || line.startsWith("– ") || line.startsWith("• ")) {
            return Bullet.DASH;
        }
        return line.startsWith("+ ") ? Bullet.PLUS : Bullet.NONE;
    }

    private static List<Run> runs(String line) {
        List<Run> runs = new ArrayList<>();
        read(PARSER.parse(line), line, false, false, runs);
        return List.copyOf(runs);
    }

    /** Bold and italic as the parser found them; what else it knows (links, code, HTML) stays as it was typed. */
    private static void read(Node parent, String line, boolean bold, boolean italic, List<Run> runs) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph) {
                read(node, line, bold, italic, runs);
            } else if (node instanceof StrongEmphasis strong
                    && strong.getOpeningDelimiter().equals("**")) {
                read(node, line, true, italic, runs);
            } else if (node instanceof Emphasis emphasis
                    && emphasis.getOpeningDelimiter().equals("*")) {
                read(node, line, bold, true, runs);
            } else {
                add(asTyped(node, line), bold, italic, runs);
            }
        }
    }

    private static String asTyped(Node node, String line) {
        StringBuilder text = new StringBuilder();
        for (SourceSpan span : node.getSourceSpans()) {
            text.append(line, span.getInputIndex(), span.getInputIndex() + span.getLength());
        }
        return text.toString();
    }

    private static void add(String text, boolean bold, boolean italic, List<Run> runs) {
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.bold() == bold && last.italic() == italic) {
            runs.set(runs.size() - 1, new Run(last.text() + text, bold, italic));
        } else if (!text.isEmpty()) {
            runs.add(new Run(text, bold, italic));
        }
    }
}
