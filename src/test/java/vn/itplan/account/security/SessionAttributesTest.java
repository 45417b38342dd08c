package vn.itplan.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.serializer.support.SerializingConverter;
import vn.itplan.account.SignedInAccount;

class SessionAttributesTest {

    private final SerializingConverter written = new SerializingConverter();

    @Test
    void comesBackAsItWasKept() {
        SignedInAccount account = new SignedInAccount(1, "planner@kien-giang", 2, Instant.EPOCH, null);

        assertThat(SessionAttributes.read(written.convert(new ArrayList<>(List.of(account)))))
                .isEqualTo(List.of(account));
    }

    @Test
    void leavesOutKindsThatNoSessionHolds() {
        assertThat(SessionAttributes.read(written.convert(new File("/etc/passwd"))))
                .isNull();
    }

    @Test
    void leavesOutWhatIsNoObject() {
        assertThat(SessionAttributes.read(new byte[] {1, 2, 3})).isNull();
    }
}
