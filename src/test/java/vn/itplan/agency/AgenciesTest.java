package vn.itplan.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.account.Accounts;
import vn.itplan.account.ActingAs;
import vn.itplan.account.Role;
import vn.itplan.common.ForbiddenException;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.Places;
import vn.itplan.testing.SignedIn;

@IntegrationTest
class AgenciesTest {

    @Autowired
    Agencies agencies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    ActingAs actingAs;

    long province;
    String planner = "";

    @BeforeEach
    void aProvinceOfItsOwn() {
        province = Places.province(jdbc, "p-" + UUID.randomUUID().toString().substring(0, 8));
        planner = SignedIn.account(accounts, Role.PLANNER, province);
    }

    @Test
    void keepsAnAgencyWithItsAliases() {
        long id = create(agency("Sở Thông tin và Truyền thông", "Sở TT&TT", "Sở BCVT", "Sở Bưu chính, Viễn thông"));

        AgencyDetails kept = as(() -> agencies.get(id));
        assertThat(kept.confirmed()).isTrue();
        assertThat(kept.values().name()).isEqualTo("Sở Thông tin và Truyền thông");
        assertThat(kept.values().shortName()).isEqualTo("Sở TT&TT");
        assertThat(kept.values().aliases()).containsExactly("Sở BCVT", "Sở Bưu chính, Viễn thông");
    }

    @Test
    void findsWithoutAccentsOrCaseByAnyWordsOfNameShortNameOrAlias() {
        create(agency("Sở Thông tin và Truyền thông", "Sở TT&TT", "Sở Bưu chính, Viễn thông"));
        create(agency("Sở Tài chính", null));

        assertThat(names("truyen thong")).containsExactly("Sở Thông tin và Truyền thông");
        assertThat(names("TT&TT")).containsExactly("Sở Thông tin và Truyền thông");
        assertThat(names("thong so")).containsExactly("Sở Thông tin và Truyền thông");
        assertThat(names("vien thông")).containsExactly("Sở Thông tin và Truyền thông");
        assertThat(names("buu tai")).isEmpty();
        assertThat(names("")).hasSize(2);
        assertThat(names("%")).hasSize(2);
        assertThat(names("_")).hasSize(2);
    }

    @Test
    void listsInVietnameseOrderOverMoreThanAPage() {
        // They have ended, so that names which differ in tone alone may stand beside each other.
        List<String> names = List.of(
                "Ban A", "Ban Ả", "Ban Ăn", "Ban Ân", "Ban Dz", "Ban Đa", "Ban Ez", "Ban Ê", "Ban Oz", "Ban Ôz",
                "Ban Ơ", "Ban Uz", "Ban Ưa", "Ban Y", "Sở Mà", "Sở Mả", "Sở Mã", "Sở Má", "Sở Mạ");
        for (int i = names.size() - 1; i >= 0; i--) {
            create(ended(names.get(i)));
        }

        var first = as(() -> agencies.search(new AgencyFilter("", null, false), 0, 10));
        var second = as(() -> agencies.search(new AgencyFilter("", null, false), 1, 10));
        var beyond = as(() -> agencies.search(new AgencyFilter("", null, false), 7, 10));

        List<String> listed = new ArrayList<>();
        first.items().forEach(row -> listed.add(row.name()));
        second.items().forEach(row -> listed.add(row.name()));
        assertThat(listed).containsExactlyElementsOf(names);
        assertThat(first.total()).isEqualTo(19);
        assertThat(first.items()).allMatch(AgencyRow::ended);
        assertThat(beyond.page()).isEqualTo(1);
        assertThat(beyond.items()).hasSize(9);
    }

    @Test
    void listsWhatImportsMetAsUnconfirmedUntilItIsConfirmed() {
        long met = as(() -> agencies.createUnconfirmed(province, AgencyCommand.named("UBND các huyện, thành phố")))
                .orElseThrow();
        create(agency("Sở Y tế", null));

        assertThat(as(() -> agencies.unconfirmed())).isEqualTo(1);
        var waiting = as(() -> agencies.search(new AgencyFilter("", province, true), 0, 50));
        assertThat(waiting.items()).singleElement().satisfies(row -> {
            assertThat(row.confirmed()).isFalse();
            assertThat(row.kind()).isEqualTo(AgencyKind.COLLECTIVE);
            assertThat(row.level()).isEqualTo(AgencyLevel.DISTRICT);
        });

        run(() -> agencies.confirm(met));

        assertThat(as(() -> agencies.unconfirmed())).isZero();
    }

    @Test
    void leavesOutWhatIsTooLongForAName() {
        assertThat(as(() -> agencies.createUnconfirmed(province, AgencyCommand.named("Sở " + "a ".repeat(200)))))
                .isEmpty();
    }

    @Test
    void refusesANameThatAnotherAnswersTo() {
        create(agency("Sở Tài chính", "STC", "Sở Tài chánh"));

        assertRefused("name", "agency.name.used", () -> create(agency("SỞ TÀI  CHÍNH", null)));
        assertRefused("name", "agency.name.used", () -> create(agency("Sở Tài chánh", null)));
        assertRefused("shortName", "agency.name.used", () -> create(agency("Sở Thanh chương", "stc")));
        assertRefused("aliases", "agency.name.used", () -> create(agency("Sở A", null, "Sở tài chính")));
        assertRefused("aliases", "agency.name.used", () -> create(agency("Sở A", null, "sở tài chánh")));
        assertRefused("name", "agency.name.no-letters", () -> create(agency("---", null)));
    }

    @Test
    void anEndedAgencyLeavesItsNameFreeButNotItsAliases() {
        create(ended("Sở Khoa học", "Sở KHCN&MT"));

        create(agency("Sở Khoa học", null));

        assertThat(names("khoa hoc")).hasSize(2);
        assertRefused("aliases", "agency.name.used", () -> create(agency("Sở B", null, "Sở KHCN&MT")));
    }

    @Test
    void editsAliasesByDroppingAddingAndCorrecting() {
        long id = create(agency("Văn phòng UBND tỉnh", null, "VP UBND tinh", "Văn phòng Uỷ ban"));

        run(() -> agencies.edit(id, version(agency("Văn phòng UBND tỉnh", null, "VP UBND tỉnh", "VPUB"), 0)));

        AgencyDetails kept = as(() -> agencies.get(id));
        assertThat(kept.values().aliases()).containsExactly("VP UBND tỉnh", "VPUB");
        assertThat(kept.values().rowVersion()).isGreaterThan(0);
    }

    @Test
    void refusesAStaleEditEvenWhenOnlyAliasesChanged() {
        long id = create(agency("Sở Y tế", null));
        run(() -> agencies.edit(id, version(agency("Sở Y tế", null, "SYT"), 0)));

        assertThatThrownBy(() -> run(() -> agencies.edit(id, version(agency("Sở Y tế", null, "Sở Ytế"), 0))))
                .isInstanceOf(StaleException.class);
        assertThat(as(() -> agencies.get(id)).values().aliases()).containsExactly("SYT");
    }

    @Test
    void keepsAgenciesInATreeWithoutCircles() {
        long top = create(agency("Sở Nội vụ", null));
        long under = create(under(top, "Ban Thi đua", 0));
        long deepest = create(under(under, "Phòng Khen thưởng", 0));

        AgencyPage page = as(() -> agencies.page(under));
        assertThat(page.parent()).extracting(AgencyPage.Related::name).isEqualTo("Sở Nội vụ");
        assertThat(page.children()).extracting(AgencyPage.Related::name).containsExactly("Phòng Khen thưởng");
        assertThat(page.mayEdit()).isTrue();
        assertRefused(
                "parentId",
                "agency.parent.circle",
                () -> run(() -> agencies.edit(top, under(deepest, "Sở Nội vụ", 0))));
        assertRefused(
                "parentId", "agency.parent.circle", () -> run(() -> agencies.edit(top, under(top, "Sở Nội vụ", 0))));
        assertRefused("parentId", "form.error.choose", () -> create(under(999_999_999L, "Ban C", 0)));
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        assertRefused(
                "validTo",
                "agency.valid-to.early",
                () -> create(new AgencyCommand(
                        "Sở C",
                        null,
                        AgencyLevel.PROVINCE,
                        AgencyKind.DEPARTMENT,
                        null,
                        LocalDate.of(2021, 1, 2),
                        LocalDate.of(2021, 1, 1),
                        List.of(),
                        0)));
    }

    @Test
    void anotherProvinceIsNotThereAndAViewerMayOnlyRead() {
        long id = create(agency("Sở Y tế", null));
        long elsewhere =
                Places.province(jdbc, "q-" + UUID.randomUUID().toString().substring(0, 8));
        String stranger = SignedIn.account(accounts, Role.PLANNER, elsewhere);
        String viewer = SignedIn.account(accounts, Role.VIEWER, province);

        assertThatThrownBy(() -> actingAs.run(stranger, () -> agencies.get(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> actingAs.run(stranger, () -> agencies.confirm(id)))
                .isInstanceOf(NotFoundException.class);
        assertThat(actingAs.call(stranger, () -> agencies.search(new AgencyFilter("", province, false), 0, 50))
                        .items())
                .isEmpty();
        assertThat(actingAs.call(viewer, () -> agencies.page(id)).mayEdit()).isFalse();
        assertThatThrownBy(() -> actingAs.run(viewer, () -> agencies.edit(id, agency("Sở Y tế", null))))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> actingAs.run(viewer, () -> agencies.getForEditing(id)))
                .isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> actingAs.run(viewer, () -> agencies.create(province, agency("Sở D", null))))
                .isInstanceOf(ForbiddenException.class);
    }

    private long create(AgencyCommand command) {
        return as(() -> agencies.create(province, command));
    }

    private List<String> names(String text) {
        return as(() -> agencies.search(new AgencyFilter(text, null, false), 0, 50)).items().stream()
                .map(AgencyRow::name)
                .toList();
    }

    private <T> T as(Supplier<T> work) {
        return actingAs.call(planner, work);
    }

    private void run(Runnable work) {
        actingAs.run(planner, work);
    }

    private static void assertRefused(String field, String key, Runnable act) {
        assertThatThrownBy(act::run).asInstanceOf(type(RuleException.class)).satisfies(rule -> {
            assertThat(rule.field()).isEqualTo(field);
            assertThat(rule.key()).isEqualTo(key);
        });
    }

    private static AgencyCommand agency(String name, @Nullable String shortName, String... aliases) {
        return new AgencyCommand(
                name, shortName, AgencyLevel.PROVINCE, AgencyKind.DEPARTMENT, null, null, null, List.of(aliases), 0);
    }

    private static AgencyCommand ended(String name, String... aliases) {
        return new AgencyCommand(
                name,
                null,
                AgencyLevel.PROVINCE,
                AgencyKind.DEPARTMENT,
                null,
                null,
                LocalDate.of(2003, 1, 1),
                List.of(aliases),
                0);
    }

    private static AgencyCommand under(long parent, String name, int version) {
        return new AgencyCommand(
                name, null, AgencyLevel.PROVINCE, AgencyKind.DEPARTMENT, parent, null, null, List.of(), version);
    }

    private static AgencyCommand version(AgencyCommand of, int version) {
        return new AgencyCommand(
                of.name(),
                of.shortName(),
                of.level(),
                of.kind(),
                of.parentId(),
                of.validFrom(),
                of.validTo(),
                of.aliases(),
                version);
    }
}
