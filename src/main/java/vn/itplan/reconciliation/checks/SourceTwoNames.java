package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.common.Texts;
import vn.itplan.funding.FundingFacts.Source;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;
import vn.itplan.reconciliation.Severity;

/**
 * One source of money under two names: two entries of the catalogue that mean the same, or one with several names.
 */
@Component
class SourceTwoNames implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.SOURCE_TWO_NAMES;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        Set<Long> used = new LinkedHashSet<>();
        picture.money().lines().forEach(line -> add(used, line.sourceId()));
        picture.plan().stated().forEach(figure -> add(used, figure.sourceId()));
        List<Source> sources = picture.money().sources().stream()
                .filter(source -> used.contains(source.id()))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            for (Source other : sources.subList(i + 1, sources.size())) {
                if (core(source.name()).equals(core(other.name())) && source.nature() == other.nature()) {
                    findings.add(
                            Finding.of(code(), Place.source(source.id(), source.name()), source.name(), other.name())
                                    .saying("TWO")
                                    .about(source.id(), other.id()));
                }
            }
            List<String> others = source.aliases().stream()
                    .filter(alias -> !core(alias).equals(core(source.name())))
                    .toList();
            if (!others.isEmpty()) {
                findings.add(Finding.of(code(), Place.source(source.id(), source.name()), source.name(), others)
                        .saying("ALIASES")
                        .as(Severity.INFO)
                        .about(source.id(), others));
            }
        }
        return findings;
    }

    private static void add(Set<Long> used, @Nullable Long source) {
        if (source != null) {
            used.add(source);
        }
    }

    /** The name without the words that any source may carry. */
    private static String core(String name) {
        return Texts.searchKey(name)
                .replaceAll("\\b(nguon|von|kinh phi|ngan sach|ns|tu)\\b", "")
                .replaceAll(" +", " ")
                .strip();
    }
}
