package vn.itplan.reconciliation.checks;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.common.Money;
import vn.itplan.plan.PlanFacts.Item;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;

/** The table that says what is done in single years leaves out rows that the appendix lists with money. */
@Component
class TableLacksRows implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.TABLE_LACKS_ROWS;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        List<Item> listed = picture.plan().items().stream()
                .filter(item -> !picture.planned(item.id()).isEmpty())
                .toList();
        List<Item> missing = listed.stream().filter(item -> !item.yearly()).toList();
        boolean isTable = missing.size() * 4 <= listed.size();
        if (missing.isEmpty() || !isTable) {
            return List.of();
        }
        long all = listed.stream()
                .mapToLong(item -> Picture.sum(picture.planned(item.id())))
                .sum();
        long lacking = missing.stream()
                .mapToLong(item -> Picture.sum(picture.planned(item.id())))
                .sum();
        return List.of(Finding.of(
                        code(),
                        picture.place(missing.get(0)),
                        listed.size() - missing.size(),
                        listed.size(),
                        missing.stream().map(picture::place).toList(),
                        Money.ofDong(all - lacking),
                        Money.ofDong(all),
                        Money.ofDong(lacking))
                .money(all - lacking, all));
    }
}
