package vn.itplan.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.itplan.common.RuleException;

class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy(new CommonPasswords(), settings(14));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ba con voi tim doc sach",
                "Mưa phùn trên mái ngói cũ",
                "k7vQ2mXw9ZtR4p",
                "dragon monkey sunshine princess",
                "                    tre xanh"
            })
    void takesLongPasswordsOfAnyKind(String password) {
        assertThatCode(() -> policy.check(password, "planner@kien-giang")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matkhau12345678",
                "Mật khẩu 2026 2026",
                "Matkhau@20262026",
                "P@ssw0rd20262026",
                "12345678901234567",
                "qwertyuiopasdfgh",
                "aaaaaaaaaaaaaaaaaa",
                "anhyeuememyeuanh",
                "Anh yêu em, em yêu anh!",
                "matkhaumatkhaumatkhau",
                "nguyenvan19851985",
                "1qaz2wsx3edc4rfv",
                "!!!!!!!!!!!!!!!!!!",
                "zyxwvutsrqponmlk"
            })
    void refusesWhatEverybodyTriesFirst(String password) {
        assertRefused(password, "planner@kien-giang", "account.password.common");
    }

    @Test
    void countsLettersAndNotBytes() {
        assertRefused("mưa phùn trên", "planner", "account.password.too-short");
        assertThatCode(() -> policy.check("mưa phùn trên 7", "planner")).doesNotThrowAnyException();
        assertThatCode(() -> policy.check("mưa gió đêm hè ".repeat(8) + "mái ngói", "planner"))
                .doesNotThrowAnyException();
        assertRefused("mưa gió đêm hè ".repeat(9), "planner", "account.password.too-long");
    }

    @Test
    void refusesTheAccountsName() {
        assertRefused("tre xanh Planner bon mua", "planner@kien-giang", "account.password.holds-username");
        assertRefused("tre xanh Đỗ-Anh bon mua", "doanh@kien-giang", "account.password.holds-username");
    }

    @Test
    void asksForAsMuchAsTheSettingSays() {
        PasswordPolicy shorter = new PasswordPolicy(new CommonPasswords(), settings(8));
        assertThatCode(() -> shorter.check("tre xanh", "planner")).doesNotThrowAnyException();
        assertThatThrownBy(() -> shorter.check("matkhau1", "planner")).isInstanceOf(RuleException.class);
    }

    private void assertRefused(String password, String username, String key) {
        assertThatThrownBy(() -> policy.check(password, username))
                .isInstanceOf(RuleException.class)
                .hasMessageStartingWith(key);
    }

    static AccountSettings settings(int minLength) {
        return new AccountSettings(
                new AccountSettings.Password(minLength),
                new AccountSettings.Link(Duration.ofHours(24)),
                new AccountSettings.Throttle(
                        5, 50, Duration.ofMinutes(1), Duration.ofMinutes(30), Duration.ofHours(2)));
    }
}
