package vn.itplan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresPlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, false, postgres-linux-x86_64.txz",
        "Linux, aarch64, false, postgres-linux-arm_64.txz",
        "Linux, amd64, true, postgres-linux-x86_64-alpine_linux.txz",
        "Mac OS X, aarch64, false, postgres-darwin-arm_64.txz",
    })
    void namesTheArchiveOfTheMachine(String os, String architecture, boolean musl, String archive) {
        assertThat(new PostgresPlatform(os, architecture, musl).archive()).isEqualTo(archive);
    }

    @ParameterizedTest
    @CsvSource({"Linux, amd64, false", "Linux, aarch64, false", "Linux, amd64, true"})
    void carriesTheArchivesThatItPromises(String os, String architecture, boolean musl) {
        String archive = new PostgresPlatform(os, architecture, musl).archive();

        assertThat(PostgresBinaries.class.getResource("/" + archive)).isNotNull();
    }

    @Test
    void saysWhatToDoOnAnotherMachine(@TempDir Path temp) {
        var platform = new PostgresPlatform("Windows 11", "amd64", false);

        assertThatExceptionOfType(DatabaseStartException.class)
                .isThrownBy(() -> PostgresBinaries.unpackedIn(temp, platform))
                .withMessageContaining("Windows 11")
                .satisfies(e -> assertThat(e.action()).contains("SPRING_DATASOURCE_URL"));
    }
}
