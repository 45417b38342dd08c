package vn.itplan.account;

import org.springframework.stereotype.Component;
import vn.itplan.common.RuleException;

/**
 * What a password must be that a person chooses: long enough, not among the common ones, without the account's name. No
 * rules about kinds of signs and none about age: they make people choose worse ones.
 */
@Component
class PasswordPolicy {

    static final String FIELD = "newPassword";
    private static final int SHORTEST_NAME = 4;

    private final CommonPasswords common;
    private final int minLength;

    PasswordPolicy(CommonPasswords common, AccountSettings settings) {
        this.common = common;
        this.minLength = settings.password().minLength();
    }

    int minLength() {
        return minLength;
    }

    /**
     * @throws RuleException at the field {@code newPassword}
     */
    void check(String password, String username) {
        String normalized = PasswordHashing.normalized(password);
        int length = normalized.codePointCount(0, normalized.length());
        if (length < minLength) {
            throw RuleException.at(FIELD, "account.password.too-short", minLength);
        }
        if (length > PasswordHashing.LONGEST) {
            throw RuleException.at(FIELD, "account.password.too-long", PasswordHashing.LONGEST);
        }
        if (containsName(normalized, username)) {
            throw RuleException.at(FIELD, "account.password.holds-username");
        }
        if (common.contain(normalized)) {
            throw RuleException.at(FIELD, "account.password.common");
        }
    }

    private static boolean containsName(String password, String username) {
        String key = CommonPasswords.key(password);
        String person = CommonPasswords.key(username.split("@", 2)[0]);
        return person.length() >= SHORTEST_NAME && key.contains(person) || key.contains(CommonPasswords.key(username));
    }
}
