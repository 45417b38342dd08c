package vn.itplan.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.plan.PlanSections;
import vn.itplan.plan.PlanSections.NewSection;
import vn.itplan.plan.SectionCommand;
import vn.itplan.plan.SectionKind;
import vn.itplan.plan.SectionNumbering;

/**
 * The outlines of the demonstration's plans, from text files that read like the plans: "## Heading {DECIMAL INDICATORS}" is
 * a heading two steps deep, with its numbering and what it shows where these are not the usual ones; other lines are text.
 */
@Component
class DemoOutlines {

    private static final Set<String> KINDS = names(SectionKind.values());
    private static final Set<String> NUMBERINGS = names(SectionNumbering.values());

    private final PlanSections sections;

    DemoOutlines(PlanSections sections) {
        this.sections = sections;
    }

    void add(String province, long plan) {
        sections.fill(plan, read(province));
    }

    static List<NewSection> read(String province) {
        List<NewSection> sections = new ArrayList<>();
        String heading = null;
        StringBuilder body = new StringBuilder();
        for (String line : lines(province)) {
            if (line.startsWith("#")) {
                add(sections, heading, body);
                heading = line;
                body.setLength(0);
            } else if (!line.isBlank()) {
                body.append(body.isEmpty() ? "" : "\n").append(line.strip());
            }
        }
        add(sections, heading, body);
        return sections;
    }

    private static void add(List<NewSection> sections, @Nullable String line, StringBuilder body) {
        if (line == null) {
            return;
        }
        int depth = line.indexOf(' ');
        int marks = line.endsWith("}") ? line.lastIndexOf('{') : line.length();
        Set<String> words = Stream.of(line.substring(marks).split("[{} ]+")).collect(Collectors.toSet());
        SectionKind kind = words.stream()
                .filter(KINDS::contains)
                .map(SectionKind::valueOf)
                .findFirst()
                .orElse(SectionKind.TEXT);
        SectionNumbering numbering = words.stream()
                .filter(NUMBERINGS::contains)
                .map(SectionNumbering::valueOf)
                .findFirst()
                .orElse(SectionNumbering.usual(depth));
        String heading = line.substring(depth, marks).strip();
        sections.add(new NewSection(
                depth, new SectionCommand(heading, kind, numbering, body.isEmpty() ? null : body.toString(), 0)));
    }

    private static List<String> lines(String province) {
        try (InputStream file = DemoFiles.open("outlines/" + province + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
    }
}
