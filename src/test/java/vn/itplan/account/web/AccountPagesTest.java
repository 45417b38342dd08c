package vn.itplan.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.itplan.account.Accounts;
import vn.itplan.account.Role;
import vn.itplan.testing.Browser;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.Places;
import vn.itplan.testing.SignedIn;
import vn.itplan.testing.SqlCounter;

/** From the administrator's form to the person's own password, and back out again. */
@IntegrationTest
class AccountPagesTest {

    private static final String PASSWORD = "mot con meo tren mai nha";

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String username = "officer." + mark;
    long province;
    Browser administrator;

    @BeforeEach
    void signIn() throws Exception {
        province = Places.province(jdbc, "a-" + mark);
        String name = SignedIn.account(accounts, Role.ADMINISTRATOR, province);
        administrator = new Browser(mvc).signIn(name, SignedIn.PASSWORD);
    }

    @Test
    void makesAnAccountWhoseOwnerSetsThePasswordAndWhoseNextRequestIsRefusedOnceDisabled() throws Exception {
        String link = make();
        Browser person = new Browser(mvc).open(link);
        assertThat(person.page().text()).contains("Nguyễn Văn Tám", username);
        String token = person.page().select("#token").val();
        person.send("/set-password", "token", token, "newPassword", PASSWORD, "repeatedPassword", "khác");
        assertThat(person.status()).isEqualTo(422);
        assertThat(person.page().select("#repeatedPassword-error").text()).isNotEmpty();
        person.send("/set-password", "token", token, "newPassword", PASSWORD, "repeatedPassword", PASSWORD)
                .follow();
        assertThat(person.page().text()).contains("Đã đặt mật khẩu");
        assertThat(new Browser(mvc).open(link).status()).as("the second time").isEqualTo(404);
        person.signIn(username, PASSWORD).open("/account");
        assertThat(person.status()).isEqualTo(200);

        String page = page();
        assertThat(administrator.open(page).page().select(".summary").text()).contains("Phiên đang mở 1");
        administrator.send(page + "/disable").follow();
        assertThat(administrator.page().text()).contains("Đã khóa tài khoản", "Phiên đang mở 0");
        person.open("/account");
        assertThat(person.location()).startsWith("/sign-in");
        person.signIn(username, PASSWORD);
        assertThat(person.status()).isEqualTo(422);

        administrator.send(page + "/enable");
        person.signIn(username, PASSWORD).open("/account");
        assertThat(person.status()).isEqualTo(200);
        administrator.open(page).send(page + "/end-sessions").follow();
        assertThat(administrator.page().text()).contains("Đã kết thúc 1 phiên");
        assertThat(person.open("/account").location()).startsWith("/sign-in");
    }

    @Test
    void showsALinkOnceAndMakesOneAccountOfAFormSentTwice() throws Exception {
        String address = "/admin/accounts/new?province=" + province;
        String once =
                administrator.open("/admin/accounts/new").page().select("#once").val();
        assertThat(administrator.page().select("form.form").attr("action")).isEqualTo(address);
        String[] typed = {"once", once, "username", username, "name", "Nguyễn Văn Tám", "role", "OFFICER"};
        administrator.send(address, typed);
        assertThat(administrator.page().select("#link").text()).contains("/set-password?token=");
        administrator.send(address, typed).follow();
        assertThat(administrator.page().select("#link")).isEmpty();
        assertThat(administrator.page().text()).contains("vừa được tạo", "Chờ đặt mật khẩu");
        administrator
                .open("/admin/accounts/new")
                .send(address, "username", username, "name", "", "role", "x", "to", "mai");
        assertThat(administrator.status()).isEqualTo(422);
        assertThat(administrator.page().select(".error-summary li")).hasSize(3);
        administrator.open("/admin/accounts/new").send(address, "username", username, "name", "N", "role", "OFFICER");
        assertThat(administrator.page().select("#username-error").text()).contains("Đã có tài khoản");
        administrator.send(address, "username", "Nguyễn Tám", "name", "N", "role", "OFFICER");
        assertThat(administrator.page().select("#username-error").text()).contains("chữ thường không dấu");
    }

    @Test
    void givesAndTakesRolesAndTellsItInTheHistory() throws Exception {
        make();
        String page = page();
        administrator.open(page + "/grants/new");
        administrator
                .send(page + "/grants/new?province=" + province, "role", "LEADER", "to", "31/12/2099")
                .follow();
        assertThat(administrator.page().select("table.data tbody tr")).hasSize(2);
        assertThat(administrator.page().select("table.data").text()).contains("Lãnh đạo", "đến 01/01/2100");
        administrator
                .send(administrator
                        .page()
                        .select("form[action$=revoke]")
                        .first()
                        .attr("action"))
                .follow();
        assertThat(administrator.page().select("table.data").text()).contains("đã hết hạn");
        String history =
                administrator.open(page + "/history").page().select(".trail").text();
        assertThat(history)
                .contains("Tạo tài khoản “" + username + "”", "Thêm vai trò của tài khoản “" + username + "”")
                .contains("Cấp liên kết đặt mật khẩu cho tài khoản", "có hiệu lực đến");
    }

    @Test
    void everyPageTakesAtMostEightStatements() throws Exception {
        make();
        String page = page();
        for (String address : new String[] {
            "/admin/accounts", "/admin/accounts/new?province=" + province, page, page + "/grants/new", page + "/history"
        }) {
            SqlCounter.count(() -> assertThat(administrator.open(address).status())
                            .as(address)
                            .isEqualTo(200))
                    .withoutSessions()
                    .isAtMost(8);
        }
    }

    @Test
    void othersMayNotAndStrangersFindNothing() throws Exception {
        make();
        String page = page();
        Browser planner =
                new Browser(mvc).signIn(SignedIn.account(accounts, Role.PLANNER, province), SignedIn.PASSWORD);
        assertThat(planner.open("/admin/accounts").status()).isEqualTo(403);
        long other = Places.province(jdbc, "o-" + mark);
        Browser stranger =
                new Browser(mvc).signIn(SignedIn.account(accounts, Role.ADMINISTRATOR, other), SignedIn.PASSWORD);
        assertThat(stranger.open("/admin/accounts").page().text()).doesNotContain(username);
        assertThat(stranger.open(page).status()).isEqualTo(404);
        assertThat(stranger.open(page + "/history").status()).isEqualTo(404);
        assertThat(stranger.open("/admin/accounts/new?province=" + province).status())
                .isEqualTo(404);
        assertThat(stranger.open("/admin/accounts").send(page + "/disable").status())
                .isEqualTo(404);
    }

    private String make() throws Exception {
        administrator
                .open("/admin/accounts/new")
                .send(
                        "/admin/accounts/new?province=" + province,
                        "username",
                        username,
                        "name",
                        "Nguyễn Văn Tám",
                        "role",
                        "OFFICER");
        String link = administrator.page().select("#link").text();
        assertThat(administrator.status()).as(administrator.page().text()).isEqualTo(200);
        return link.substring(link.indexOf("/set-password"));
    }

    private String page() throws Exception {
        return Objects.requireNonNull(
                        administrator.open("/admin/accounts?q=" + mark).page().selectFirst("td.name a"))
                .attr("href");
    }
}
