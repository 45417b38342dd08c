package vn.itplan.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** All checks in one pass. */
@Component
public class Checks {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::severity).thenComparing(Finding::code);

    private final List<Check> checks;

    Checks(List<Check> checks) {
        this.checks = List.copyOf(checks);
    }

    /** The worst first, those of one code in printed order. */
    public List<Finding> findings(Picture picture) {
        List<Finding> findings = new ArrayList<>();
        checks.stream()
                .sorted(Comparator.comparing(Check::code))
                .forEach(check -> findings.addAll(check.findings(picture)));
        findings.sort(ORDER);
        return findings;
    }
}
