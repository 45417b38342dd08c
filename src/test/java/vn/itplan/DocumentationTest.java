package vn.itplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the pages for engineers say about files, classes and each other is there. */
class DocumentationTest {

    private static final Path ROOT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().normalize();
    private static final Set<String> MADE = Set.of(".git", ".idea", ".settings", ".vscode", "target", "data");
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```$");
    /** Not of pictures, which are taken from the running application. */
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*]\\(([^)\\s]+)\\)");

    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");

    /** In pieces, so that this file names none of them. */
    private static final List<String> REGISTRIES = List.of(
            "repo.maven" + ".apache",
            "repo1" + ".maven",
            "central" + ".sonatype",
            "oss" + ".sonatype",
            "maven" + ".google",
            "repo" + ".spring.io",
            "plugins" + ".gradle.org",
            "jit" + "pack.io",
            "registry" + ".npm",
            "npm" + "js.",
            "registry" + ".yarn",
            "un" + "pkg.com",
            "js" + "delivr");

    @Test
    void theMapOfFeaturesNamesClassesThatExist() {
        String readme = read(ROOT.resolve("README.md"));
        String map = readme.substring(readme.indexOf("## Where to find what"), readme.indexOf("## More"));
        Set<String> classes = files(ROOT.resolve("src")).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".java"))
                .map(name -> name.substring(0, name.length() - ".java".length()))
                .collect(Collectors.toSet());
        assertThat(NAMED.matcher(map).results().map(named -> named.group(1)))
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> assertThat(classes).contains(name));
    }

    @Test
    void linksLeadSomewhere() {
        for (Path page : pages()) {
            for (String link : links(page)) {
                if (!link.matches("[a-z]+:.*")) {
                    String[] parts = link.split("#", 2);
                    Path target = parts[0].isEmpty()
                            ? page
                            : page.resolveSibling(parts[0]).normalize();
                    assertThat(target)
                            .as("%s in %s", link, ROOT.relativize(page))
                            .startsWith(ROOT)
                            .exists();
                    if (parts.length > 1) {
                        assertThat(anchors(target))
                                .as("%s in %s", link, ROOT.relativize(page))
                                .contains(parts[1]);
                    }
                }
            }
        }
    }

    @Test
    void everyDecisionStandsInTheIndexOnceWithItsTitle() {
        Path folder = ROOT.resolve("docs/adr");
        String index = read(folder.resolve("README.md"));
        List<Path> decisions = files(folder).stream()
                .filter(file -> file.getFileName().toString().matches("[0-9]{4}-.*\\.md"))
                .sorted()
                .toList();
        assertThat(links(folder.resolve("README.md")))
                .containsExactlyElementsOf(decisions.stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
        for (Path decision : decisions) {
            String number = decision.getFileName().toString().substring(0, 4);
            String title = read(decision).lines().findFirst().orElseThrow();
            assertThat(title).startsWith("# " + Integer.parseInt(number) + ". ");
            assertThat(index).contains("| " + title.substring(title.indexOf(". ") + 2) + " |");
            assertThat(read(decision)).contains("## Context", "## Decision", "## Rejected", "## Consequences");
        }
    }

    @Test
    void nothingNamesAPackageRegistry() {
        for (Path file : files(ROOT)) {
            if (isText(file)) {
                String text = read(file).toLowerCase(Locale.ROOT);
                assertThat(REGISTRIES).as(ROOT.relativize(file).toString()).noneMatch(text::contains);
            }
        }
    }

    private static List<Path> pages() {
        return files(ROOT).stream()
                .filter(file -> file.getFileName().toString().endsWith(".md"))
                .toList();
    }

    private static List<String> links(Path page) {
        String prose = FENCED.matcher(read(page)).replaceAll("").replaceAll("`[^`\\n]*`", "");
        return LINK.matcher(prose).results().map(link -> link.group(1)).toList();
    }

    /** As the usual viewers make them from headings. */
    private static List<String> anchors(Path page) {
        return HEADING.matcher(read(page))
                .results()
                .map((MatchResult heading) -> heading.group(1).toLowerCase(Locale.ROOT))
                .map(title -> title.replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-'))
                .toList();
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return !name.contains(".")
                || name.matches(".*\\.(md|java|xml|properties|sh|cmd|html|js|css|sql|json|ya?ml|config|example)");
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what tools make. */
    private static List<Path> files(Path folder) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return MADE.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
