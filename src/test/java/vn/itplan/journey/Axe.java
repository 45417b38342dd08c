package vn.itplan.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Looks at the page as it is now for what keeps people out. The rules are loaded once a page, which saves most of the time. */
final class Axe {

    private static final String RULES = script();
    private static final String RUN = """
            async (rules) => {
                const options = { resultTypes: ['violations'] };
                if (rules.length > 0) {
                    options.runOnly = rules;
                }
                const found = await axe.run(document, options);
                return found.violations.flatMap(rule =>
                    rule.nodes.map(node => `${rule.id} ${node.target} ${node.html}`));
            }""";

    private Axe() {}

    /**
     * @param rules all when empty
     * @return a line for each place that breaks a rule
     */
    static List<String> findings(Page page, List<String> rules) {
        if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(RULES);
        }
        return ((List<?>) page.evaluate(RUN, rules))
                .stream().map(String::valueOf).toList();
    }

    /** How many rules have been tried, so that a run that tried none is not taken for a clean page. */
    static int rulesTried(Page page) {
        findings(page, List.of());
        Object tried = page.evaluate("async () => { const r = await axe.run(document);"
                + " return { tried: r.passes.length + r.violations.length }; }");
        return ((Number) Objects.requireNonNull(((Map<?, ?>) tried).get("tried"))).intValue();
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
