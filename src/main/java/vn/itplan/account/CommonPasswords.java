package vn.itplan.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Passwords that everybody tries first, English and Vietnamese. A long password that is only such a word with digits
 * around it, twice the same word or two of them counts as one: "Matkhau@20262026" is "matkhau".
 */
@Component
class CommonPasswords {

    private static final String LIST = "/passwords/common-passwords.txt";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern DIGITS_AROUND = Pattern.compile("^[0-9]+|[0-9]+$");
    private static final Pattern NO_LETTERS_AROUND = Pattern.compile("^[^a-z]+|[^a-z]+$");
    private static final Pattern REPETITION = Pattern.compile("(.{1,12}?)\\1+");
    private static final int SHORTEST_PART = 4;

    private final Set<String> words;

    CommonPasswords() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST)), StandardCharsets.UTF_8))) {
            words = reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(CommonPasswords::key)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contain(String password) {
        String plain = plain(password);
        String core = NO_LETTERS_AROUND.matcher(plain).replaceAll("");
        return Stream.of(plain, DIGITS_AROUND.matcher(key(password)).replaceAll(""), asLetters(core))
                .map(text -> OTHERS.matcher(text).replaceAll(""))
                .anyMatch(this::isWeak);
    }

    private boolean isWeak(String key) {
        return key.length() < SHORTEST_PART
                || words.contains(key)
                || REPETITION.matcher(key).matches() && key.length() < 60
                || isRun(key)
                || isTwoWords(key);
    }

    private boolean isTwoWords(String key) {
        for (int i = SHORTEST_PART; i <= key.length() - SHORTEST_PART; i++) {
            if (words.contains(key.substring(0, i)) && words.contains(key.substring(i))) {
                return true;
            }
        }
        return false;
    }

    /** Each sign the next, the previous or the same as the one before: 123456789012345, zyxwvutsrqponm. */
    private static boolean isRun(String key) {
        int steps = 0;
        for (int i = 1; i < key.length(); i++) {
            int step = key.charAt(i) - key.charAt(i - 1);
            if (Math.abs(step) <= 1 || Math.abs(step) == 9) {
                steps++;
            }
        }
        return steps >= key.length() - 2;
    }

    /** Lower case, without accents, only letters and digits. */
    static String key(String text) {
        return OTHERS.matcher(plain(text)).replaceAll("");
    }

    private static String plain(String text) {
        String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        return MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd');
    }

    /** p@ssw0rd is password. */
    private static String asLetters(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('0', 'o')
                .replace('$', 's')
                .replace('5', 's')
                .replace('7', 't');
    }
}
