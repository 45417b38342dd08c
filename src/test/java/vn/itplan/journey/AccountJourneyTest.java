package vn.itplan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.itplan.demo.DemonstrationLoaded;

/** A person is let in by the administrator, chooses a password, works, and is shut out again. */
@JourneyTest
class AccountJourneyTest {

    private static final String PASSWORD = "mot con meo tren mai nha";

    @Autowired
    JdbcClient jdbc;

    @Test
    void fromTheAdministratorsFormToTheOwnPasswordAndOutAgain(Visitors visitors) {
        Visitor administrator = visitors.signedIn("admin");
        Page desk = administrator.page();
        administrator.open("/admin/accounts");
        administrator.follow("Tạo tài khoản");
        desk.getByLabel("Tỉnh, thành phố").selectOption("Kiên Giang");
        administrator.press("Tiếp tục");
        desk.getByLabel("Họ và tên").fill("Trần Thị Chín");
        desk.getByLabel("Tên đăng nhập").fill("chin@kien-giang");
        desk.getByLabel("Cán bộ đơn vị").check();
        administrator.press("Tạo tài khoản");
        String link = desk.getByLabel("Liên kết dùng một lần").inputValue();
        administrator.follow("Đến trang tài khoản");
        assertThat(desk.locator("main")).containsText("Chờ đặt mật khẩu");

        Visitor person = visitors.visitor();
        person.open(link);
        person.page()
                .getByLabel("Mật khẩu mới", new Page.GetByLabelOptions().setExact(true))
                .fill(PASSWORD);
        person.page().getByLabel("Nhập lại mật khẩu mới").fill(PASSWORD);
        person.press("Đặt mật khẩu");
        assertThat(person.page().locator("main")).containsText("Đã đặt mật khẩu");
        person.fillIn("chin@kien-giang", PASSWORD);
        person.open("/plans");
        assertThat(person.heading()).isEqualTo("Kế hoạch");

        desk.reload();
        administrator.press("Khóa tài khoản");
        assertThat(desk.locator("#notices")).containsText("Đã khóa tài khoản");
        person.open("/plans");
        assertThat(person.heading()).isEqualTo("Đăng nhập");
        assertThat(visitors.visitor().open(link).status()).isEqualTo(404);

        administrator.follow("Lịch sử tài khoản");
        assertThat(desk.locator(".trail")).containsText("Khóa tài khoản “chin@kien-giang”");
        assertThat(desk.locator(".trail")).containsText("Đặt mật khẩu bằng liên kết “chin@kien-giang”");
    }

    @Test
    void thePageWarnsBeforeTheSessionEndsAndTheButtonKeepsIt(Visitors visitors) {
        Visitor planner = visitors.visitor();
        planner.page().clock().install();
        planner.signIn("leader@kien-giang", DemonstrationLoaded.PASSWORD);
        planner.open("/account");
        Page page = planner.page();
        jdbc.sql(
                        "update spring_session set last_access_time = last_access_time - 14 * 60000 where principal_name = :name")
                .param("name", "leader@kien-giang")
                .update();
        assertThat(page.locator("#session-warning")).isHidden();
        page.clock().fastForward("13:01");

        assertThat(page.locator("#session-warning")).containsText("vì lâu không có thao tác");
        planner.press("Tiếp tục làm việc");
        assertThat(page.locator("#session-warning")).isHidden();
        assertThat(jdbc.sql("""
                                select count(*) from spring_session where principal_name = :name
                                  and last_access_time > (extract(epoch from now()) - 120) * 1000
                                """)
                        .param("name", "leader@kien-giang")
                        .query(Long.class)
                        .single())
                .isOne();

        jdbc.sql("delete from spring_session where principal_name = :name")
                .param("name", "leader@kien-giang")
                .update();
        page.clock().fastForward("13:01");
        assertThat(page.locator("#session-warning")).containsText("Phiên làm việc đã kết thúc");
    }
}
