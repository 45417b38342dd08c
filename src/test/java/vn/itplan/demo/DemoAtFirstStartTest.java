package vn.itplan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import vn.itplan.database.DataDirectory;
import vn.itplan.database.DatabaseMode;
import vn.itplan.demo.DemoAtFirstStart.DemoProperties;

class DemoAtFirstStartTest {

    @TempDir
    private Path directory;

    private final DemoLoader loader = mock(DemoLoader.class);

    @Test
    void theFirstStartTakesTheGivenPasswordAndKeepsItInAFile() {
        start(DatabaseMode.EMBEDDED, "given by the environment");
        verify(loader).load("given by the environment");
        assertThat(directory.resolve(DataDirectory.DEMO_PASSWORD)).content().contains("given by the environment");
    }

    @Test
    void laterStartsMakeNoPasswordThatNoAccountHas() {
        when(loader.isLoaded()).thenReturn(true);
        start(DatabaseMode.EMBEDDED, "");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aDatabaseOfOnesOwnGetsNoDemonstration() {
        start(DatabaseMode.EXTERNAL, "");
        verifyNoInteractions(loader);
        assertThat(directory).isEmptyDirectory();
    }

    private void start(DatabaseMode mode, String password) {
        new DemoAtFirstStart(mode, DataDirectory.at(directory), new DemoProperties(true, password), loader)
                .run(new DefaultApplicationArguments());
    }
}
