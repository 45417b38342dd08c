package vn.itplan.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.CurrentUser;
import vn.itplan.common.CurrentUser.Actor;
import vn.itplan.common.ForbiddenException;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;
import vn.itplan.common.TimeConfiguration;

/** Takes what agencies say of their projects. Nothing said is ever changed: a wrong update is corrected by another. */
@Service
@Transactional
public class ProjectUpdates {

    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    private final ProjectUpdateRepository updates;
    private final PaidOutRepository payments;
    private final UpdateReader reader;
    private final ReportedProjects projects;
    private final Access access;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProjectUpdates(
            ProjectUpdateRepository updates,
            PaidOutRepository payments,
            UpdateReader reader,
            ReportedProjects projects,
            Access access,
            CurrentUser user,
            JdbcClient jdbc,
            Clock clock) {
        this.updates = updates;
        this.payments = payments;
        this.reader = reader;
        this.projects = projects;
        this.access = access;
        this.user = user;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), TimeConfiguration.VIETNAM);
    }

    /**
     * A new update. Sent twice by the same person it is recorded once.
     *
     * @return its identifier
     * @throws ReasonNeededException when something in it is unusual and no reason is given
     * @throws StaleException when somebody else updated the project meanwhile
     */
    public long record(UpdateCommand command) {
        ReportedProject project = toReport(command.projectId());
        Update last = last(project.id(), null);
        if (!Objects.equals(last == null ? null : last.id(), command.baseId())) {
            if (last != null && isMine(last) && last.report().repeats(command.report())) {
                return last.id();
            }
            throw new StaleException("project " + project.id());
        }
        LocalDate day = command.report().asOf();
        if (last != null && day.isBefore(last.report().asOf())) {
            throw RuleException.at(
                    "asOf", "progress.as-of.before-last", shown(last.report().asOf()));
        }
        return keep(project, command, last, null);
    }

    /**
     * An update that counts in the place of another one.
     *
     * @return its identifier
     * @throws ReasonNeededException when something in it is unusual and no reason is given
     * @throws StaleException when it is corrected already
     */
    public long correct(long updateId, Report report, @Nullable String reason) {
        Update wrong = find(updateId);
        ReportedProject project = toReport(wrong.projectId());
        Update again = find(updateId);
        if (!again.counts()) {
            throw new StaleException("update " + updateId);
        }
        if (again.report().repeats(report)) {
            throw new RuleException("progress.correction.same");
        }
        Update before = before(project.id(), report.asOf(), updateId);
        return keep(
                project,
                new UpdateCommand(project.id(), updateId, report, reason, wrong.illustrative()),
                before,
                updateId);
    }

    /** For a form about the project: whoever may not report on it is refused before typing anything. */
    @Transactional(readOnly = true)
    public void requireReportable(long projectId) {
        inExecution(projects.reportable(projectId));
    }

    /** An update, for whoever may correct it. */
    @Transactional(readOnly = true)
    public Update getForCorrection(long updateId) {
        Update update = find(updateId);
        inExecution(projects.reportable(update.projectId()));
        return update;
    }

    private long keep(
            ReportedProject project, UpdateCommand command, @Nullable Update before, @Nullable Long correctsId) {
        check(project, command.report());
        List<Hint> hints = Hints.of(
                command.report(), before == null ? null : before.report(), project.allocated(), project.planned());
        if (!hints.isEmpty() && command.reason() == null) {
            throw new ReasonNeededException(hints);
        }
        String names = hints.isEmpty()
                ? null
                : hints.stream().map(hint -> hint.kind().name()).distinct().collect(Collectors.joining(","));
        // Whatever is built on invented values may carry some of them on.
        boolean illustrative = command.illustrative() || (before != null && before.illustrative());
        UpdateCommand marked = new UpdateCommand(
                command.projectId(), command.baseId(), command.report(), command.reason(), illustrative);
        Actor by = user.actor().orElseThrow(() -> new ForbiddenException("visitor"));
        ProjectUpdate update = updates.save(new ProjectUpdate(
                project.provinceId(), marked, agency(project), correctsId, names, by, clock.instant()));
        updates.flush();
        command.report()
                .payments()
                .forEach(payment -> payments.save(new PaidOut(project.provinceId(), update.id(), payment)));
        updates.flush();
        return update.id();
    }

    private void check(ReportedProject project, Report report) {
        if (report.asOf().isAfter(today())) {
            throw RuleException.at("asOf", "progress.as-of.future");
        }
        if (report.asOf().isBefore(FIRST_DAY)) {
            throw RuleException.at("asOf", "progress.as-of.too-early");
        }
        Set<Long> sources = new HashSet<>();
        for (Payment payment : report.payments()) {
            if (!sources.add(payment.sourceId() == null ? 0L : payment.sourceId())) {
                throw RuleException.at("newSource", "progress.source.twice");
            }
        }
        sources.remove(0L);
        if (!sources.isEmpty() && known(project.provinceId(), sources) != sources.size()) {
            throw new NotFoundException("funding sources " + sources);
        }
    }

    private long known(long provinceId, Set<Long> sources) {
        return jdbc.sql("select count(*) from funding_source where province_id = :province and id = any (:ids)")
                .param("province", provinceId)
                .param("ids", sources.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    /** Updates of one project wait for each other, so that what is compared with is the last one. */
    private ReportedProject toReport(long projectId) {
        ReportedProject project = projects.reportable(projectId);
        inExecution(project);
        jdbc.sql("select id from project where id = :id for update")
                .param("id", projectId)
                .query(Long.class)
                .single();
        return project;
    }

    private static void inExecution(ReportedProject project) {
        if (!project.inExecution()) {
            throw new RuleException("progress.not-in-execution");
        }
    }

    private @Nullable Long agency(ReportedProject project) {
        return project.leads().stream()
                .filter(access.reach(Permission.PROGRESS_UPDATE, project.provinceId())
                        .agencies()::contains)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Update last(long projectId, @Nullable LocalDate day) {
        return reader.latest(List.of(projectId), day == null ? LocalDate.of(2100, 12, 31) : day)
                .get(projectId);
    }

    /** What counts on the day apart from one update. */
    private @Nullable Update before(long projectId, LocalDate day, long without) {
        return jdbc.sql("""
                        select id from project_update_counting
                        where project_id = :project and as_of <= :day and id <> :without
                        order by as_of desc, recorded_at desc, id desc limit 1
                        """)
                .param("project", projectId)
                .param("day", day)
                .param("without", without)
                .query(Long.class)
                .optional()
                .map(this::find)
                .orElse(null);
    }

    private Update find(long updateId) {
        return reader.byIds(List.of(updateId)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("update " + updateId));
    }

    private boolean isMine(Update update) {
        return user.actor()
                .filter(actor -> actor.accountId() == update.accountId())
                .isPresent();
    }

    private static String shown(LocalDate day) {
        return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
