package vn.itplan.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.account.Accounts;
import vn.itplan.account.ActingAs;
import vn.itplan.account.NewAccount;
import vn.itplan.account.Role;
import vn.itplan.agency.Agencies;
import vn.itplan.agency.AgencyCommand;
import vn.itplan.agency.ProvinceCommand;
import vn.itplan.agency.Provinces;
import vn.itplan.appendix.importing.Imports;
import vn.itplan.demo.DemoProvince.DemoAgency;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanSubject;
import vn.itplan.plan.Plans;
import vn.itplan.reconciliation.Reconciliation;

/** Loads the demonstration, all of it or nothing. */
@Component
class DemoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final String ADMINISTRATOR = "admin";
    private static final String KIEN_GIANG = "kien-giang";
    private static final String APPENDIX = "kien-giang-2021-phu-luc.xlsx";
    private static final String OFFICERS_AGENCY = "Sở Xây dựng";
    /** Where another agency leads most of the plan's projects, so that the officer has enough to report on. */
    private static final Map<String, String> OFFICERS_AGENCIES =
            Map.of(KIEN_GIANG, "Sở Thông tin và Truyền thông", "an-giang", "Sở Khoa học và Công nghệ");

    private final Accounts accounts;
    private final ActingAs acting;
    private final Provinces provinces;
    private final Agencies agencies;
    private final Plans plans;
    private final Imports imports;
    private final DemoLegalDocuments documents;
    private final DemoProvincePlans provincePlans;
    private final DemoIndicators indicators;
    private final DemoYear year;
    private final Reconciliation reconciliation;
    private final JsonMapper json;

    DemoLoader(
            Accounts accounts,
            ActingAs acting,
            Provinces provinces,
            Agencies agencies,
            Plans plans,
            Imports imports,
            DemoLegalDocuments documents,
            DemoProvincePlans provincePlans,
            DemoIndicators indicators,
            DemoYear year,
            Reconciliation reconciliation,
            JsonMapper json) {
        this.accounts = accounts;
        this.acting = acting;
        this.provinces = provinces;
        this.agencies = agencies;
        this.plans = plans;
        this.imports = imports;
        this.documents = documents;
        this.provincePlans = provincePlans;
        this.indicators = indicators;
        this.year = year;
        this.reconciliation = reconciliation;
        this.json = json;
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
        List<DemoProvince> demo = json.readValue(resource("provinces.json"), new TypeReference<>() {});
        for (DemoProvince province : demo) {
            acting.run(ADMINISTRATOR, () -> load(province, password));
        }
        acting.run(ADMINISTRATOR, documents::load);
        acting.run(ADMINISTRATOR, indicators::addDefinitions);
        String planner = "planner@" + KIEN_GIANG;
        long kienGiang = acting.call(planner, this::loadKienGiang);
        year.load(kienGiang, KIEN_GIANG, planner);
        Map<String, Long> made = provincePlans.create();
        provincePlans.start(made);
        acting.run(ADMINISTRATOR, () -> made.values().forEach(reconciliation::refresh));
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

    /** The plan comes in as a planner would bring it in: made by hand, its appendix imported from the workbook. Tells the province. */
    private long loadKienGiang() {
        long province = provinces.byCode(KIEN_GIANG).orElseThrow().id();
        long plan = plans.create(
                province,
                new PlanCommand(
                        PlanKind.ANNUAL,
                        PlanSubject.IT_APPLICATION,
                        "Kế hoạch ứng dụng CNTT trong hoạt động của cơ quan nhà nước, phát triển Chính quyền số và bảo"
                                + " đảm an toàn thông tin mạng tỉnh Kiên Giang năm 2021",
                        2021,
                        2021,
                        null,
                        "195/KH-UBND",
                        LocalDate.of(2020, 12, 31),
                        "Ủy ban nhân dân tỉnh Kiên Giang",
                        null,
                        "CHỦ TỊCH",
                        "194/KH-UBND ngày 31/12/2020 (giai đoạn 2021-2025)",
                        false,
                        null,
                        null,
                        0));
        try (InputStream workbook = resource(APPENDIX)) {
            long run = imports.upload(plan, APPENDIX, workbook.readAllBytes());
            imports.apply(plan, run, Set.of(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        provincePlans.addContent(KIEN_GIANG, plan);
        indicators.addTo(KIEN_GIANG, plan);
        plans.startExecution(plan);
        reconciliation.refresh(plan);
        return province;
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(DemoLoader.class.getResourceAsStream("/demo/" + name), name);
    }
}
