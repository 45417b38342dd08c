package vn.itplan.reconciliation.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.itplan.common.Money;
import vn.itplan.plan.PlanFacts.Section;
import vn.itplan.plan.PlanFacts.Stated;
import vn.itplan.plan.SectionKind;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** The total that the text on funding names against what the tables add up to. */
@Component
class TextTotal implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.TEXT_TOTAL;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<Finding> findings = new ArrayList<>();
        long computed = picture.sumOf(null);
        Long total = picture.groupTotal(null).map(Stated::amount).orElse(computed == 0 ? null : Long.valueOf(computed));
        for (Section section : picture.plan().sections()) {
            if (section.kind() != SectionKind.FUNDING || total == null) {
                continue;
            }
            for (Amounts.Amount amount : Amounts.totals(section.body())) {
                boolean known = amount.money().dong() == computed
                        || !picture.statedMoney(figure -> Objects.equals(
                                        figure.amount(), amount.money().dong()))
                                .isEmpty();
                if (!known) {
                    findings.add(Finding.of(
                                    code(), Place.section(section), amount.words(), amount.money(), Money.ofDong(total))
                            .money(amount.money().dong(), total)
                            .about(amount.words()));
                }
            }
        }
        return findings;
    }
}
