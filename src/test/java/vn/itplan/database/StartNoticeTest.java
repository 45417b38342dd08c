package vn.itplan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class StartNoticeTest {

    @TempDir
    Path temp;

    @Test
    void namesThePasswordFilesThatExistAndNotWhatIsInThem() {
        DataDirectory directory = DataDirectory.at(temp);
        StartNotice notice = new StartNotice(directory, DatabaseMode.EMBEDDED, new MockEnvironment());
        assertThat(notice.text("http://localhost:8080/"))
                .contains("http://localhost:8080/")
                .contains(directory.path().toString())
                .doesNotContain("password.txt");

        directory.secret(DataDirectory.DEMO_PASSWORD).write("hidden");

        assertThat(notice.text("http://localhost:8080/"))
                .contains(directory.resolve("demo-password.txt").toString())
                .doesNotContain("hidden")
                .doesNotContain("first-administrator.txt");
    }
}
