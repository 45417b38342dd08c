package vn.itplan.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import vn.itplan.common.NotFoundException;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.Places;
import vn.itplan.testing.SignedIn;
import vn.itplan.testing.SqlCounter;

@IntegrationTest
class AgencyMatcherTest {

    @Autowired
    AgencyMatcher matcher;

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
    long office;
    long department;

    @BeforeEach
    void aProvinceWithTwoAgencies() {
        province = Places.province(jdbc, "m-" + UUID.randomUUID().toString().substring(0, 8));
        planner = SignedIn.account(accounts, Role.PLANNER, province);
        office = create("Văn phòng UBND tỉnh", null, null, "Văn phòng Ủy ban nhân dân tỉnh");
        department = create("Sở Thông tin và Truyền thông", "Sở TT&TT", null);
    }

    @Test
    void twoSpellingsAreOneAgency() {
        var matches = as(() -> matcher.match(
                province,
                List.of(
                        "Văn phòng UBND tỉnh",
                        "Văn phòng Ủy ban nhân dân tỉnh",
                        "VĂN PHÒNG UỶ BAN NHÂN DÂN TỈNH",
                        "Sở Y tế")));

        assertThat(matches.values()).hasSize(3).allMatch(match -> match.agencyId() == office);
        assertThat(matches.get("Văn phòng UBND tỉnh")).matches(match -> match != null && !match.byAlias());
        assertThat(matches.get("Văn phòng Ủy ban nhân dân tỉnh")).matches(match -> match != null && match.byAlias());
    }

    @Test
    void matchesTextsWithNoBreakSpacesAndDecomposedAccents() {
        String wide = "\u00A0So\u031B\u0309\u00A0\u00A0Tho\u0302ng tin\nva\u0300 Truye\u0302\u0300n tho\u0302ng\u200B";

        assertThat(as(() -> matcher.match(province, List.of(wide))).get(wide))
                .matches(match -> match != null && match.agencyId() == department);
        assertThat(as(() -> matcher.resolve(province, List.of(wide))).get(wide))
                .extracting(NamedAgency::agencyId)
                .containsExactly(department);
    }

    @Test
    void resolvesEveryNameInACellInOneStatement() throws Exception {
        String two = "Ban Chỉ đạo CQĐT, Sở TT&TT";
        String many = "Sở, ban, ngành, UBND các huyện, thành phố";

        var found = as(() -> matcher.resolve(province, List.of(two, many, "", two)));

        assertThat(found.get(two))
                .containsExactly(new NamedAgency("Ban Chỉ đạo CQĐT", null), new NamedAgency("Sở TT&TT", department));
        assertThat(found.get(many)).containsExactly(new NamedAgency(many, null));
        assertThat(found.get("")).isEmpty();
        actingAs.run(planner, () -> {
            try {
                SqlCounter.count(() -> matcher.resolve(province, Set.of(two, many, "Sở Y tế")))
                        .isAtMost(1);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void aKnownNameIsOneWhateverStandsInIt() {
        long one = create("Sở Kinh tế, Sở Hạ tầng", null, null);

        assertThat(as(() -> matcher.resolve(province, List.of("sở kinh tế, sở hạ tầng")))
                        .get("sở kinh tế, sở hạ tầng"))
                .containsExactly(new NamedAgency("sở kinh tế, sở hạ tầng", one));
    }

    @Test
    void ofTwoWithOneNameTheOneThatStillExistsIsMeant() {
        long ended = create("Sở Nông nghiệp", null, LocalDate.of(2008, 1, 1));
        long earlier = create("Sở Nông nghiệp", null, LocalDate.of(1995, 1, 1));

        assertThat(match("sở nông nghiệp")).isEqualTo(ended).isNotEqualTo(earlier);

        long now = create("Sở Nông nghiệp", null, null);

        assertThat(match("sở nông nghiệp")).isEqualTo(now);
    }

    @Test
    void aNameCountsBeforeTheAliasOfAnother() {
        long old = create("Sở Khoa học", null, LocalDate.of(2003, 1, 1), "Sở Công nghệ");
        long young = create("Sở Công nghệ", null, null);

        assertThat(match("Sở Công nghệ")).isEqualTo(young).isNotEqualTo(old);
    }

    @Test
    void anotherProvinceHasNothingToMatch() {
        long elsewhere =
                Places.province(jdbc, "n-" + UUID.randomUUID().toString().substring(0, 8));

        assertThatThrownBy(() -> as(() -> matcher.match(elsewhere, List.of("Sở TT&TT"))))
                .isInstanceOf(NotFoundException.class);
    }

    private long match(String text) {
        return as(() -> matcher.match(province, List.of(text)))
                .values()
                .iterator()
                .next()
                .agencyId();
    }

    private long create(String name, @Nullable String shortName, @Nullable LocalDate validTo, String... aliases) {
        return as(() -> agencies.create(
                province,
                new AgencyCommand(
                        name,
                        shortName,
                        AgencyLevel.PROVINCE,
                        AgencyKind.DEPARTMENT,
                        null,
                        null,
                        validTo,
                        List.of(aliases),
                        0)));
    }

    private <T> T as(Supplier<T> work) {
        return actingAs.call(planner, work);
    }
}
