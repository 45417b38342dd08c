package vn.itplan.reconciliation.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.plan.Counted;
import vn.itplan.plan.PlanFacts;
import vn.itplan.plan.PlanFacts.Stated;
import vn.itplan.reconciliation.Check;
import vn.itplan.reconciliation.CheckCode;
import vn.itplan.reconciliation.Finding;
import vn.itplan.reconciliation.Picture;
import vn.itplan.reconciliation.Place;

/** How many projects or groups the paper counts against how many it lists. */
@Component
class ProjectCount implements Check {

    @Override
    public CheckCode code() {
        return CheckCode.PROJECT_COUNT;
    }

    @Override
    public List<Finding> findings(Picture picture) {
        return picture.plan().stated().stream()
                .filter(figure -> figure.counted() != null && figure.number() != null && figure.itemId() == null)
                .flatMap(figure -> finding(picture, figure).stream())
                .toList();
    }

    private Optional<Finding> finding(Picture picture, Stated figure) {
        boolean projects = figure.counted() == Counted.PROJECTS;
        BigDecimal stated = Objects.requireNonNull(figure.number());
        BigDecimal listed = BigDecimal.valueOf(
                projects ? picture.itemsOf(figure.groupId()).size() : innerGroups(picture, figure.groupId()));
        return figure.relation().holds(stated, listed)
                ? Optional.empty()
                : Optional.of(Finding.of(code(), place(picture, figure), stated, listed)
                        .numbers(stated, listed, projects ? "dự án" : "nhóm")
                        .saying(String.valueOf(figure.counted()))
                        .about(figure.id()));
    }

    private static long innerGroups(Picture picture, @Nullable Long outer) {
        return picture.plan().groups().stream()
                .filter(group -> Part.isInner(group, outer))
                .count();
    }

    private static Place place(Picture picture, Stated figure) {
        PlanFacts.Group group = picture.group(figure.groupId());
        return group == null ? picture.place(figure) : Place.group(group).in(figure.place());
    }
}
