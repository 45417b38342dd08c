package vn.itplan.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.account.Accounts;
import vn.itplan.account.ActingAs;
import vn.itplan.account.NewAccount;
import vn.itplan.account.Role;
import vn.itplan.agency.Agencies;
import vn.itplan.agency.AgencyCommand;
import vn.itplan.agency.ProvinceCommand;
import vn.itplan.agency.Provinces;
import vn.itplan.demo.DemoProvince.DemoAgency;
import vn.itplan.reconciliation.Reconciliation;

/** Loads the demonstration, all of it or nothing. */
@Component
class DemoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final String ADMINISTRATOR = "admin";
    private static final String KIEN_GIANG = "kien-giang";
    private static final String OFFICERS_AGENCY = "Sở Xây dựng";
    /** Where another agency leads most of the plan's projects, so that the officer has enough to report on. */
    private static final Map<String, String> OFFICERS_AGENCIES =
            Map.of(KIEN_GIANG, "Sở Thông tin và Truyền thông", "an-giang", "Sở Khoa học và Công nghệ");

    private final Accounts accounts;
    private final ActingAs acting;
    private final Provinces provinces;
    private final Agencies agencies;
    private final DemoLegalDocuments documents;
    private final DemoProvincePlans provincePlans;
    private final DemoIndicators indicators;
    private final DemoYear year;
    private final Reconciliation reconciliation;
    private final DemoFiles files;

    DemoLoader(
            Accounts accounts,
            ActingAs acting,
            Provinces provinces,
            Agencies agencies,
            DemoLegalDocuments documents,
            DemoProvincePlans provincePlans,
            DemoIndicators indicators,
            DemoYear year,
            Reconciliation reconciliation,
            DemoFiles files) {
        this.accounts = accounts;
        this.acting = acting;
        this.provinces = provinces;
        this.agencies = agencies;
        this.documents = documents;
        this.provincePlans = provincePlans;
        this.indicators = indicators;
        this.year = year;
        this.reconciliation = reconciliation;
        this.files = files;
    }

    boolean isLoaded() {
        return accounts.find(ADMINISTRATOR).isPresent();
    }

    /**
     * Does nothing when the demonstration is there already.
     *
     * @param password of all accounts
     */
    @Transactional
    void load(String password) {
        if (isLoaded()) {
            return;
        }
        LOG.info("Loading the demonstration: six provinces, their agencies, accounts, plans and a year of updates");
        long admin = accounts.create(new NewAccount(ADMINISTRATOR, "Quản trị viên", password, false));
        accounts.grant(admin, Role.ADMINISTRATOR, null, null);
        for (DemoProvince province : files.readAll("provinces.json", DemoProvince.class)) {
            acting.run(ADMINISTRATOR, () -> load(province, password));
        }
        acting.run(ADMINISTRATOR, documents::load);
        acting.run(ADMINISTRATOR, indicators::addDefinitions);
        List<Long> made = new ArrayList<>();
        for (String province : DemoProvincePlans.PROVINCES) {
            made.add(provincePlans.create(province));
            if (province.equals(KIEN_GIANG)) {
                year.load(provinces.byCode(province).orElseThrow().id(), province, DemoProvincePlans.planner(province));
            }
        }
        acting.run(ADMINISTRATOR, () -> made.forEach(reconciliation::refresh));
    }

    private void load(DemoProvince province, String password) {
        long id = provinces.create(new ProvinceCommand(province.code(), province.name(), province.kind(), 0));
        Map<String, Long> byName = new HashMap<>();
        for (DemoAgency agency : province.agencies()) {
            AgencyCommand command = new AgencyCommand(
                    agency.name(),
                    agency.shortName(),
                    agency.level(),
                    agency.kind(),
                    agency.parent() == null ? null : Objects.requireNonNull(byName.get(agency.parent())),
                    null,
                    null,
                    agency.aliases(),
                    0);
            byName.put(agency.name(), agencies.create(id, command));
        }
        String officers = OFFICERS_AGENCIES.getOrDefault(province.code(), OFFICERS_AGENCY);
        Map<Role, String> people = Map.of(
                Role.PLANNER, "Chuyên viên kế hoạch",
                Role.OFFICER, "Cán bộ " + officers,
                Role.REVIEWER, "Cán bộ thẩm định",
                Role.LEADER, "Lãnh đạo",
                Role.VIEWER, "Người xem");
        people.forEach((role, person) -> {
            String username = role.name().toLowerCase(Locale.ROOT) + "@" + province.code();
            long account = accounts.create(new NewAccount(username, person + " " + province.name(), password, false));
            accounts.grant(account, role, id, role == Role.OFFICER ? byName.get(officers) : null);
        });
    }
}
