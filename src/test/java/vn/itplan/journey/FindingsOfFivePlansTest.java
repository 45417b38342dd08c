package vn.itplan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.account.ActingAs;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.FindingWords;
import vn.itplan.reconciliation.Reconciliation;

/** Exactly what the checks find in the plans of the five provinces, and nothing else; the files say why. */
@JourneyTest
class FindingsOfFivePlansTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActingAs acting;

    @Autowired
    Reconciliation reconciliation;

    @Autowired
    FindingWords words;

    @ParameterizedTest
    @ValueSource(strings = {"phu-tho", "quang-nam", "tien-giang", "tay-ninh", "kien-giang"})
    void areTheseAndNoOthers(String province) throws IOException {
        long plan = jdbc.sql(
                        "select min(p.id) from plan p join province r on r.id = p.province_id where r.code = :code")
                .param("code", province)
                .query(Long.class)
                .single();
        LocaleContextHolder.setLocale(Locale.forLanguageTag("vi"));
        try {
            String found = acting.call("viewer@" + province, () -> reconciliation.review(plan)).findings().stream()
                    .map(reviewed -> line(reviewed.finding()))
                    .collect(Collectors.joining("\n"));
            assertThat(found).isEqualTo(expected(province));
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** Code, place, stated and computed; what kind it is where the code has several messages. */
    private String line(Finding finding) {
        String variant = finding.variant().isEmpty() ? "" : "." + finding.variant();
        return String.join(
                " | ",
                finding.severity() + " " + finding.code() + variant,
                words.place(finding.place()),
                value(finding.stated(), finding.unit()) + " ≠ " + value(finding.computed(), finding.unit()),
                words.message(finding));
    }

    private String value(@Nullable BigDecimal value, @Nullable String unit) {
        return value == null ? "–" : unit == null ? value.toPlainString() : words.value(value, unit);
    }

    /** Lines that begin with # are remarks. */
    private static String expected(String province) throws IOException {
        return new ClassPathResource("reconciliation/" + province + ".txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
