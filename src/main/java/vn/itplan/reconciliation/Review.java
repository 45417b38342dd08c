package vn.itplan.reconciliation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.itplan.plan.PlanFacts;

/**
 * What all checks found in a plan, the worst first.
 *
 * @param changes how often the plan had been changed when this began
 * @param counted whether the numbers kept for the head of the plan's pages are of this state
 */
public record Review(PlanFacts plan, List<Reviewed> findings, long changes, boolean counted) {

    /**
     * @param acceptance null while nobody has let it stand
     */
    public record Reviewed(Finding finding, @Nullable Acceptance acceptance) {

        public boolean accepted() {
            return acceptance != null;
        }
    }

    public Optional<Reviewed> find(String fingerprint) {
        return findings.stream()
                .filter(reviewed -> reviewed.finding().fingerprint().equals(fingerprint))
                .findFirst();
    }

    /** How many of this severity nobody has accepted. */
    public int open(Severity severity) {
        return (int) findings.stream()
                .filter(reviewed -> reviewed.finding().severity() == severity && !reviewed.accepted())
                .count();
    }

    public int accepted() {
        return (int) findings.stream().filter(Reviewed::accepted).count();
    }
}
