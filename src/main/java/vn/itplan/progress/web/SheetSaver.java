package vn.itplan.progress.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;
import vn.itplan.progress.Hint;
import vn.itplan.progress.ProjectUpdates;
import vn.itplan.progress.ReasonNeededException;
import vn.itplan.progress.Report;
import vn.itplan.progress.WorkProject;

/** Saves the rows of a sheet, each by itself: what is right is saved, what is not says why in its own row. */
@Component
class SheetSaver {

    private final ProjectUpdates updates;

    SheetSaver(ProjectUpdates updates) {
        this.updates = updates;
    }

    /** How a row that can be read is kept. */
    interface Recorder {
        void record(RowForm row, Report report, @Nullable String reason);
    }

    /**
     * @param done the rows that were saved, by their places
     * @param hints what is unusual in rows that say no reason for it
     * @param stale rows whose project somebody else updated meanwhile
     */
    record Outcome(Set<Integer> done, Map<Integer, List<Hint>> hints, Set<Integer> stale) {}

    /**
     * @param works the projects that the account may report on, by identifier
     * @param chosen places of the rows to be saved
     * @param unchanged carries the last values on to the day of the sheet instead of what stands in the row
     */
    Outcome save(
            SheetForm form,
            Map<Long, WorkProject> works,
            BindingResult errors,
            Collection<Integer> chosen,
            boolean unchanged,
            Recorder recorder) {
        Outcome outcome = new Outcome(new HashSet<>(), new HashMap<>(), new HashSet<>());
        LocalDate day = form.day(errors, updates.today());
        boolean dayKnown = !errors.hasErrors();
        for (int at : chosen) {
            RowForm row = form.rows().get(at);
            WorkProject work = works.get(row.projectId());
            String path = "rows[" + at + "].";
            int before = errors.getErrorCount();
            if (work == null) {
                updates.requireReportable(row.projectId());
                errors.rejectValue("rows[" + at + "]", "progress.not-in-execution");
                continue;
            }
            Report report =
                    unchanged ? carried(row, work, errors, at, day) : row.report(errors, path, day, form.moneyUnit());
            String reason = row.reason(errors, path);
            if (dayKnown && report != null && errors.getErrorCount() == before) {
                record(recorder, row, report, reason, errors, at, outcome);
            }
        }
        return outcome;
    }

    private static @Nullable Report carried(
            RowForm row, WorkProject work, BindingResult errors, int at, LocalDate day) {
        if (work.last() == null || row.touched()) {
            errors.rejectValue(
                    "rows[" + at + "]", row.touched() ? "progress.unchanged.typed" : "progress.unchanged.nothing");
            return null;
        }
        return work.last().report().on(day);
    }

    private static void record(
            Recorder recorder,
            RowForm row,
            Report report,
            @Nullable String reason,
            BindingResult errors,
            int at,
            Outcome outcome) {
        String path = "rows[" + at + "]";
        try {
            recorder.record(row, report, reason);
            outcome.done().add(at);
        } catch (ReasonNeededException needed) {
            outcome.hints().put(at, needed.hints());
            errors.rejectValue(path + ".reason", "progress.reason.needed");
        } catch (StaleException | ConcurrencyFailureException stale) {
            outcome.stale().add(at);
            errors.rejectValue(path, "progress.stale");
        } catch (RuleException rule) {
            String field = rule.field() == null ? path : path + "." + rule.field();
            errors.rejectValue(field, rule.key(), rule.arguments(), null);
        }
    }
}
