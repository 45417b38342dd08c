package vn.itplan.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word exists in both languages, and every key that is written down exists. */
class MessageBundlesTest {

    private static final Path FOLDER = Path.of("src/main/resources/messages");
    private static final String VIETNAMESE = "messages.properties";
    private static final String ENGLISH = "messages_en.properties";

    private static final Pattern LITERAL_KEY = Pattern.compile("#\\{([A-Za-z][A-Za-z0-9_.-]*)[(}]");
    private static final Pattern BUILT_KEY = Pattern.compile("#\\{\\|([^|]+)\\|[(}]");
    private static final Pattern KEY_IN_JAVA = Pattern.compile("message = \"\\{([a-z][A-Za-z0-9_.-]+)}\""
            + "|new RuleException\\(\\s*\"([^\"]+)\""
            + "|RuleException\\.at\\(\\s*[^,]+,\\s*\"([^\"]+)\""
            + "|Notice\\.(?:success|info|warning|error)\\(\\s*\"([^\"]+)\""
            + "|\\.offering\\(\\s*\"([^\"]+)\""
            + "|new NavigationEntry\\(\\s*[0-9]+,\\s*\"([^\"]+)\""
            + "|new Tab\\(\\s*\"([^\"]+)\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{([0-9]+)[,}]");

    @Test
    void bothLanguagesHoldTheSameKeys() throws IOException {
        assertThat(keys(ENGLISH)).containsExactlyInAnyOrderElementsOf(keys(VIETNAMESE));
    }

    @ParameterizedTest
    @ValueSource(strings = {VIETNAMESE, ENGLISH})
    void noKeyIsGivenTwiceOrEmpty(String bundle) throws IOException {
        assertThat(keys(bundle)).doesNotHaveDuplicates();
        assertThat(load(bundle))
                .allSatisfy((key, message) -> assertThat(message).as(key).isNotBlank());
    }

    @Test
    void everyKeyInTemplatesExists() throws IOException {
        Set<String> known = load(VIETNAMESE).keySet();
        List<String> missing = new ArrayList<>();
        for (Template template : Template.all()) {
            for (String key : found(LITERAL_KEY, template.text())) {
                if (!known.contains(key)) {
                    missing.add(template.name() + ": " + key);
                }
            }
            for (String built : found(BUILT_KEY, template.text())) {
                String regex = built.replace(".", "\\.").replaceAll("\\$\\{[^}]*}", "[A-Za-z0-9_-]+");
                if (known.stream().noneMatch(key -> key.matches(regex))) {
                    missing.add(template.name() + ": " + built);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyInJavaExists() throws IOException {
        Set<String> known = load(VIETNAMESE).keySet();
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                for (String key : found(KEY_IN_JAVA, Files.readString(file))) {
                    if (!known.contains(key)) {
                        missing.add(file.getFileName() + ": " + key);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void bothLanguagesTakeTheSameArguments() throws IOException {
        TreeMap<String, String> english = load(ENGLISH);
        TreeMap<String, String> different = load(VIETNAMESE);
        different
                .entrySet()
                .removeIf(entry -> found(ARGUMENT, entry.getValue())
                        .equals(found(ARGUMENT, english.getOrDefault(entry.getKey(), ""))));
        assertThat(different).isEmpty();
    }

    /** Only a message with arguments is a pattern, in which an apostrophe is written twice. */
    @ParameterizedTest
    @ValueSource(strings = {VIETNAMESE, ENGLISH})
    void apostrophesAreDoubledExactlyWhereThereAreArguments(String bundle) throws IOException {
        TreeMap<String, String> wrong = load(bundle);
        wrong.values()
                .removeIf(message -> ARGUMENT.matcher(message).find()
                        ? !message.replace("''", "").contains("'")
                        : !message.contains("''"));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {VIETNAMESE, ENGLISH})
    void messagesWithArgumentsArePatterns(String bundle) throws IOException {
        TreeMap<String, String> patterns = load(bundle);
        patterns.values().removeIf(message -> !ARGUMENT.matcher(message).find());
        assertThat(patterns)
                .allSatisfy((key, pattern) ->
                        assertThatCode(() -> new MessageFormat(pattern)).as(key).doesNotThrowAnyException());
    }

    @ParameterizedTest
    @ValueSource(strings = {VIETNAMESE, ENGLISH})
    void wordsAreWrittenAsTheyAreRead(String bundle) throws IOException {
        assertThat(Files.readString(FOLDER.resolve(bundle)))
                .doesNotContain("\\u")
                .doesNotContain("!\n");
    }

    private static List<String> keys(String bundle) throws IOException {
        return Files.readAllLines(FOLDER.resolve(bundle)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(" "))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    private static TreeMap<String, String> load(String bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(bundle))) {
            properties.load(reader);
        }
        TreeMap<String, String> messages = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        return messages;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                if (matcher.group(group) != null) {
                    found.add(matcher.group(group));
                }
            }
        }
        return found;
    }
}
