package vn.itplan.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.funding.BudgetLevel;
import vn.itplan.funding.BudgetNature;
import vn.itplan.progress.ProgressStatus;

/**
 * Invented updates of a plan's projects as their data file writes them, those of a project in the order of their days.
 *
 * @param note says that they are invented
 */
record DemoUpdates(String note, List<DemoSource> sources, List<DemoUpdate> updates) {

    record DemoSource(
            String name, BudgetLevel level, @Nullable BudgetNature nature) {}

    /**
     * @param project the name of the project
     * @param corrects the day of the update that is wrong, null for a new one
     */
    record DemoUpdate(
            String project,
            LocalDate asOf,
            ProgressStatus status,
            @Nullable BigDecimal percent,
            List<DemoPayment> paid,
            @Nullable String difficulties,
            @Nullable String nextStep,
            @Nullable String reason,
            @Nullable LocalDate corrects) {

        DemoUpdate {
            paid = List.copyOf(Objects.requireNonNullElse(paid, List.of()));
        }
    }

    /**
     * @param million triệu đồng from the beginning up to the day
     */
    record DemoPayment(String source, long million) {}
}
