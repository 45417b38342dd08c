package vn.itplan.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** All checks together: complete, told in both languages and on their page, and quick. */
class ChecksTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| (ERROR|WARNING|INFO) \\|");

    @Test
    void everyCodeHasOneCheck() {
        assertThat(all().stream().map(Check::code))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(CheckCode.values())
                        .filter(code -> code != CheckCode.ROUNDING)
                        .toList());
    }

    @Test
    void everyCodeIsExplainedOnThePageOfTheChecks() throws IOException {
        Set<String> told = ROW.matcher(Files.readString(Path.of("docs/checks.md")))
                .results()
                .map(row -> row.group(1) + " " + row.group(2))
                .collect(Collectors.toSet());
        assertThat(told)
                .isEqualTo(Arrays.stream(CheckCode.values())
                        .map(code -> code + " " + code.severity())
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyCodeAndPlaceHasWordsInBothLanguages() throws IOException {
        for (String bundle : List.of("messages.properties", "messages_en.properties")) {
            Set<Object> keys = load(bundle).keySet();
            for (CheckCode code : CheckCode.values()) {
                assertThat(keys).contains(code.key() + ".title");
                assertThat(keys)
                        .as(code.name())
                        .anyMatch(key -> key.equals(code.key())
                                || key.toString().startsWith(code.key() + ".") && !key.equals(code.key() + ".title"));
            }
            for (Place.Kind kind : Place.Kind.values()) {
                assertThat(keys).contains("check.place." + kind);
            }
        }
    }

    @Test
    void twoThousandProjectsTakeLessThanASecond() {
        Pictures plan = new Pictures();
        for (int group = 0; group < 20; group++) {
            long id = plan.group(null, "" + group);
            for (int item = 0; item < 100; item++) {
                long row = plan.item(id, "Xây dựng phần mềm quản lý chuyên ngành số " + group + " " + item);
                for (int year = 2011; year <= 2015; year++) {
                    plan.line(row, year, null, "1");
                }
                plan.stated(null, row, null, null, "5", "Phụ biểu số " + group);
            }
            plan.stated(id, null, null, null, "500", "Phụ biểu số " + group);
        }
        Checks checks = new Checks(all());
        Picture picture = plan.picture();
        checks.findings(picture);
        long before = processorTime();
        List<Finding> findings = checks.findings(picture);
        assertThat(processorTime() - before).as("nanoseconds of the processor").isLessThan(1_000_000_000L);
        assertThat(findings).extracting(Finding::code).doesNotContain(CheckCode.ROW_TOTAL, CheckCode.GROUP_TOTAL);
    }

    @Test
    void aFindingKeepsItsFingerprintUntilAValueChanges() {
        Finding finding = Finding.of(CheckCode.ROW_TOTAL, Place.plan(), "so").money(28, 37);
        assertThat(finding.fingerprint())
                .matches("[0-9a-f]{32}")
                .isEqualTo(Finding.of(CheckCode.ROW_TOTAL, Place.plan(), "thus")
                        .money(28, 37)
                        .fingerprint())
                .isNotEqualTo(Finding.of(CheckCode.ROW_TOTAL, Place.plan(), "so")
                        .money(28, 38)
                        .fingerprint())
                .isNotEqualTo(finding.about("another").fingerprint())
                .isNotEqualTo(Finding.of(CheckCode.GRAND_TOTAL, Place.plan(), "so")
                        .money(28, 37)
                        .fingerprint());
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** As the application finds them. */
    static List<Check> all() {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.scan(Check.class.getPackageName() + ".checks");
            context.refresh();
            return List.copyOf(context.getBeansOfType(Check.class).values());
        }
    }

    private static Properties load(String bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle))) {
            properties.load(reader);
        }
        return properties;
    }
}
