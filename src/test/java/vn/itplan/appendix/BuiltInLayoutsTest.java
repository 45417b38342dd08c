package vn.itplan.appendix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every layout that comes with the program, assembled from one small plan and compared with a file. After a change that
 * is meant, {@code ./mvnw -Dquick -Dtest=BuiltInLayoutsTest -Dlayouts.write=true test} writes the files anew; read what
 * git says has changed.
 */
class BuiltInLayoutsTest {

    private static final Path EXPECTED = Path.of("src/test/resources/appendix/layouts");

    static Stream<AppendixLayout> layouts() {
        return new AppendixLayouts().all().stream();
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void printsTheTableThatIsExpected(AppendixLayout layout) throws IOException {
        StringBuilder dump = new StringBuilder();
        for (AppendixMode mode : List.of(AppendixMode.COMPUTED, AppendixMode.PRINTED)) {
            AppendixContent content = LayoutWorld.of(layout.rows());
            dump.append("== ").append(mode.code()).append(" ==\n");
            dump.append(TableDump.of(AppendixAssembler.assembleAll(content, layout, mode)));
        }
        Path file = EXPECTED.resolve(layout.slug() + ".txt");
        if (Boolean.getBoolean("layouts.write")) {
            Files.createDirectories(EXPECTED);
            Files.writeString(file, dump);
        }
        assertThat(dump.toString()).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void holdsAPlanWithoutAnything(AppendixLayout layout) {
        AppendixContent empty =
                new AppendixContent(Appendices.KIEN_GIANG_2021, List.of(), List.of(), List.of(), List.of());

        assertThat(AppendixAssembler.assembleAll(empty, layout, AppendixMode.PRINTED)
                        .tables())
                .hasSize(1);
    }
}
