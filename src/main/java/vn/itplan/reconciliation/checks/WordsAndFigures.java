package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.common.AmountInWords;
import vn.itplan.common.Money;
import vn.itplan.plan.PlanFacts.Section;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** An amount in words against the figures that it repeats. */
@Component
class WordsAndFigures implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.WORDS_AND_FIGURES;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<Finding> findings = new ArrayList<>();
        for (Section section : picture.plan().sections()) {
            for (Amounts.Spoken spoken : Amounts.spoken(section.body())) {
                long figures = spoken.figures().dong();
                if (figures != spoken.words()) {
                    findings.add(Finding.of(
                                    code(),
                                    Place.section(section),
                                    spoken.figures(),
                                    spoken.text(),
                                    Money.ofDong(spoken.words()),
                                    AmountInWords.of(spoken.figures()))
                            .money(figures, spoken.words())
                            .about(spoken.text()));
                }
            }
        }
        return findings;
    }
}
