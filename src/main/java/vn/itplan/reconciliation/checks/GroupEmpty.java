package vn.itplan.reconciliation.checks;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** A group, with all its inner ones, that lists nothing. */
@Component
class GroupEmpty implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.GROUP_EMPTY;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        return picture.plan().groups().stream()
                .filter(group -> picture.itemsOf(group.id()).isEmpty())
                .map(group -> Finding.of(code(), Place.group(group)))
                .toList();
    }
}
