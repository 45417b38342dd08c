package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportMessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/vn/itplan/appendix/importing");
    private static final Pattern CODE = Pattern.compile(
            "\"(import\\.(?:file|table|sheet|column|row|rows|group|unit|amount|cell|stated|text)\\.[a-z0-9-]+)\"");

    @Test
    void everyCodeHasAMessageInBothLanguages() throws IOException {
        Set<String> codes = codes();
        assertThat(codes).hasSizeGreaterThan(40);
        for (String bundle : List.of("messages.properties", "messages_en.properties")) {
            assertThat(bundle(bundle).stringPropertyNames()).as(bundle).containsAll(codes);
        }
    }

    /** An apostrophe would swallow the arguments behind it. */
    @Test
    void noMessageHoldsAnApostrophe() throws IOException {
        Properties english = bundle("messages_en.properties");
        assertThat(codes())
                .allSatisfy(code -> assertThat(english.getProperty(code)).doesNotContain("'"));
    }

    private static Set<String> codes() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(ImportMessagesTest::text)
                    .flatMap(text -> CODE.matcher(text).results().map((MatchResult found) -> found.group(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(String name) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages", name))) {
            properties.load(reader);
        }
        return properties;
    }
}
