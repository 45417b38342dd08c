package vn.itplan.reconciliation.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.itplan.plan.Measure;
import vn.itplan.plan.PlanFacts;
import vn.itplan.plan.PlanFacts.Stated;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** How many projects the paper counts against how many it lists. */
@Component
class ProjectCount implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.PROJECT_COUNT;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        return picture.plan().stated().stream()
                .filter(figure ->
                        figure.measure() == Measure.COUNT && figure.number() != null && figure.itemId() == null)
                .flatMap(figure -> finding(picture, figure).stream())
                .toList();
    }

    private Optional<Finding> finding(Picture picture, Stated figure) {
        BigDecimal stated = Objects.requireNonNull(figure.number());
        BigDecimal listed = BigDecimal.valueOf(picture.itemsOf(figure.groupId()).size());
        int compared = stated.compareTo(listed);
        boolean holds = switch (figure.relation()) {
            case EQUAL -> compared == 0;
            case ABOUT -> stated.subtract(listed).abs().movePointRight(1).compareTo(listed) <= 0;
            case MORE -> compared < 0;
            case LESS -> compared > 0;
        };
        return holds
                ? Optional.empty()
                : Optional.of(Finding.of(code(), place(picture, figure), stated, listed)
                        .numbers(stated, listed, "dự án")
                        .about(figure.id()));
    }

    private static Place place(Picture picture, Stated figure) {
        PlanFacts.Group group = picture.group(figure.groupId());
        return group == null ? Place.figure(figure) : Place.group(group).in(figure.place());
    }
}
