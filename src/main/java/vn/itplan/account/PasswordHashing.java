package vn.itplan.account;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19456 KiB, two passes, one lane. Keyboards send Vietnamese letters composed or decomposed, so a
 * password is brought to NFC before it is hashed or compared.
 */
@Component
class PasswordHashing {

    static final int LONGEST = 128;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    private final String nobodys = encode("nobody's password");

    String hash(String password) {
        return encode(normalized(password));
    }

    /**
     * @param hash null where there is no such account; the answer is no, after the same work
     */
    boolean matches(String password, @Nullable String hash) {
        String normalized = normalized(password);
        boolean tooLong = normalized.codePointCount(0, normalized.length()) > LONGEST;
        String checked = tooLong ? normalized.substring(0, LONGEST) : normalized;
        boolean same = encoder.matches(checked, hash == null ? nobodys : hash);
        return same && hash != null && !tooLong;
    }

    /** Whether the hash was made with weaker parameters than today's. */
    boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    static String normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    private String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("No hash");
        }
        return hash;
    }
}
