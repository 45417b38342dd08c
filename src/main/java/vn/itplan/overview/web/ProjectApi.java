package vn.itplan.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.itplan.common.Listing;
import vn.itplan.common.Money;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.overview.ProjectPage;
import vn.itplan.overview.ProjectPages;
import vn.itplan.overview.web.PlanApi.Page;
import vn.itplan.plan.PlanStatus;
import vn.itplan.progress.HintKind;
import vn.itplan.progress.ProgressStatus;
import vn.itplan.progress.ProjectProgress;
import vn.itplan.progress.Report;
import vn.itplan.progress.Update;

/** Projects and what was said of them as JSON, with the permissions of the pages. */
@RestController
@RequestMapping("/api/v1/projects")
@Needs(Permission.PLAN_READ)
@Tag(name = "projects", description = "Projects over plans and years, and how far they are")
class ProjectApi {

    private static final int LARGEST = 500;

    private final ProjectPages projects;

    ProjectApi(ProjectPages projects) {
        this.projects = projects;
    }

    /** A project; amounts are whole đồng, null where there are none. */
    record Project(
            long id,

            @Schema(description = "the code of the province", example = "kien-giang")
            String province,

            String name,

            @Schema(description = "planned for it by plans in execution or closed, in đồng") @Nullable
            Long plannedVnd,

            @Nullable Long allocatedVnd,

            @Schema(description = "the plans that name it, newest years first")
            List<NamedIn> plans,

            @Schema(description = "what is known of it now, null while nothing is") @Nullable
            ProgressUpdate latest) {}

    /** A row of a plan about the project. */
    record NamedIn(
            long planId,

            @Schema(description = "of the row of this plan") long itemId,

            int firstYear,
            int lastYear,
            PlanStatus status,
            @Nullable String leadAgency) {}

    /** What was said of a project as of a day. */
    record ProgressUpdate(
            long id,
            LocalDate asOf,
            ProgressStatus status,
            @Nullable BigDecimal percent,

            @Schema(description = "paid out from the beginning of the project up to the day, in đồng") @Nullable
            Long disbursedVnd,

            List<Disbursement> disbursements,
            @Nullable String difficulties,
            @Nullable String nextStep,

            @Schema(description = "what was unusual when it was saved")
            List<HintKind> hints,

            @Schema(description = "why it is right all the same") @Nullable
            String reason,

            @Schema(description = "invented, for a demonstration")
            boolean illustrative,

            @Schema(description = "the update in whose place this one counts") @Nullable
            Long correctsId,

            @Schema(description = "the update that counts in the place of this one") @Nullable
            Long correctedById,

            @Schema(description = "the agency on whose behalf it was said") @Nullable
            String agency,

            String recordedBy,
            Instant recordedAt,
            List<AttachedFile> files) {

        static ProgressUpdate of(Update update) {
            Report report = update.report();
            return new ProgressUpdate(
                    update.id(),
                    report.asOf(),
                    report.status(),
                    report.percent(),
                    report.paidVnd(),
                    report.payments().stream()
                            .map(paid -> new Disbursement(
                                    paid.source(), paid.amount().dong()))
                            .toList(),
                    report.difficulties(),
                    report.nextStep(),
                    update.hints(),
                    update.reason(),
                    update.illustrative(),
                    update.correctsId(),
                    update.correctedById(),
                    update.agency(),
                    update.accountName(),
                    update.recordedAt(),
                    update.files().stream()
                            .map(file -> new AttachedFile(file.id(), file.name(), file.size(), file.sha256()))
                            .toList());
        }
    }

    /** Money paid out of one source up to the day, in đồng; the source is null where it is not known. */
    record Disbursement(@Nullable String source, long amountVnd) {}

    record AttachedFile(long id, String name, long size, String sha256) {}

    @GetMapping("/{id}")
    @Operation(summary = "One project, the plans that name it, and how far it is")
    Project project(@PathVariable long id) {
        ProjectPage page = projects.get(id, 0, 1);
        ProjectProgress progress = page.progress();
        return new Project(
                id,
                page.province(),
                page.name(),
                dong(progress.planned()),
                dong(progress.allocated()),
                page.life().stream()
                        .map(row -> new NamedIn(
                                row.planId(),
                                row.itemId(),
                                row.firstYear(),
                                row.lastYear(),
                                row.status(),
                                row.leadText()))
                        .toList(),
                progress.latest() == null ? null : ProgressUpdate.of(progress.latest()));
    }

    @GetMapping("/{id}/updates")
    @Operation(summary = "What was said of a project, corrected updates too, those of the latest day first")
    Page<ProgressUpdate> updates(
            @PathVariable long id,
            @Parameter(description = "from 0") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "up to 500") @RequestParam(defaultValue = "50") int size) {
        Listing<Update> history = projects.get(id, Math.max(0, page), Math.min(LARGEST, Math.max(1, size)))
                .progress()
                .history();
        return new Page<>(
                history.items().stream().map(ProgressUpdate::of).toList(),
                history.page(),
                history.size(),
                history.total());
    }

    private static @Nullable Long dong(@Nullable Money money) {
        return money == null ? null : (Long) money.dong();
    }
}
