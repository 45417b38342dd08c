package vn.itplan.demo;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.account.Accounts;
import vn.itplan.account.ActingAs;
import vn.itplan.account.NewAccount;
import vn.itplan.account.Role;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.Texts;
import vn.itplan.demo.DemoUpdates.DemoSource;
import vn.itplan.demo.DemoUpdates.DemoUpdate;
import vn.itplan.funding.FundingSources;
import vn.itplan.funding.SourceCommand;
import vn.itplan.progress.LeadAgency;
import vn.itplan.progress.Payment;
import vn.itplan.progress.ProjectUpdates;
import vn.itplan.progress.Report;
import vn.itplan.progress.UpdateCommand;
import vn.itplan.progress.WorkProject;
import vn.itplan.progress.WorkSheets;

/**
 * A year of invented updates, each marked illustrative, through the services. Somebody who is not to be mistaken for a
 * real official records them on behalf of all lead agencies, and cannot sign in.
 */
@Component
class DemoYear {

    private static final String UPDATES = "/demo/kien-giang-2021-progress.json";
    private static final int ALL = 500;

    private final Accounts accounts;
    private final ActingAs acting;
    private final FundingSources sources;
    private final WorkSheets sheets;
    private final ProjectUpdates updates;
    private final JsonMapper json;

    DemoYear(
            Accounts accounts,
            ActingAs acting,
            FundingSources sources,
            WorkSheets sheets,
            ProjectUpdates updates,
            JsonMapper json) {
        this.accounts = accounts;
        this.acting = acting;
        this.sources = sources;
        this.sheets = sheets;
        this.updates = updates;
        this.json = json;
    }

    /**
     * @param planner the account of the province's planner
     */
    void load(long provinceId, String provinceCode, String planner) {
        InputStream file = Objects.requireNonNull(DemoYear.class.getResourceAsStream(UPDATES), UPDATES);
        DemoUpdates year = json.readValue(file, DemoUpdates.class);
        Map<String, Long> sourceIds = new HashMap<>();
        List<LeadAgency> leads = acting.call(planner, () -> {
            year.sources().forEach(source -> source(provinceId, source));
            sources.of(provinceId).forEach(source -> sourceIds.put(Texts.searchKey(source.name()), source.id()));
            return sheets.agencies();
        });
        String recorder = "illustrator@" + provinceCode;
        long account = accounts.create(new NewAccount(
                recorder, "Người nhập số liệu minh họa", UUID.randomUUID().toString(), false));
        leads.forEach(lead -> accounts.grant(account, Role.OFFICER, provinceId, lead.id()));
        acting.run(recorder, () -> record(year.updates(), sourceIds));
        accounts.disable(account);
    }

    /** Beside the one that the workbook names. */
    private void source(long provinceId, DemoSource source) {
        sources.create(provinceId, new SourceCommand(source.name(), source.level(), source.nature(), List.of(), 0));
    }

    private void record(List<DemoUpdate> year, Map<String, Long> sourceIds) {
        Map<String, Long> projects = new HashMap<>();
        for (WorkProject project : sheets.sheet(null, 0, ALL).projects().items()) {
            projects.put(Texts.searchKey(project.name()), project.id());
        }
        Map<Long, Long> last = new HashMap<>();
        Map<String, Long> byDay = new HashMap<>();
        for (DemoUpdate update : year) {
            long project = Objects.requireNonNull(projects.get(Texts.searchKey(update.project())), update.project());
            Report report = report(update, sourceIds);
            long id = update.corrects() == null
                    ? updates.record(new UpdateCommand(project, last.get(project), report, update.reason(), true))
                    : updates.correct(
                            Objects.requireNonNull(byDay.get(project + " " + update.corrects())),
                            report,
                            update.reason());
            last.put(project, id);
            byDay.put(project + " " + update.asOf(), id);
        }
    }

    private static Report report(DemoUpdate update, Map<String, Long> sourceIds) {
        return new Report(
                update.asOf(),
                update.status(),
                update.percent(),
                update.difficulties(),
                update.nextStep(),
                update.paid().stream()
                        .map(paid -> Payment.of(
                                Objects.requireNonNull(sourceIds.get(Texts.searchKey(paid.source())), paid.source()),
                                Money.of(BigDecimal.valueOf(paid.million()), MoneyUnit.MILLION)))
                        .toList());
    }
}
