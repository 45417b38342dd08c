package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG_LIBREOFFICE;
import static vn.itplan.appendix.importing.RealFilesTest.KIEN_GIANG_DOCX;
import static vn.itplan.appendix.importing.RealFilesTest.PHU_THO_XLS;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.itplan.account.Role;
import vn.itplan.appendix.importing.FileReading.Applied;

/**
 * Every paper that was brought in goes out again in its own layout with every cell that it had, wrong sums included, and
 * what went out says nothing new when it comes in again. Whoever puts another file beside these has it tried too.
 */
class PapersThereAndBackTest extends AbstractImportTest {

    /** The papers say in their names which years they plan. */
    private static final Pattern YEARS = Pattern.compile("[a-z-]+-(20[0-9]{2})(?:-(20[0-9]{2}))?-[a-z-]+[.][a-z]+");

    private static final FileSettings NOTHING_SAID = new FileSettings(null, null, null, null, null);

    @Autowired
    FileImports files;

    static Stream<String> papers() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(PapersThereAndBackTest.class.getResource("/appendix"))
                .toURI());
        try (Stream<Path> listed = Files.list(folder)) {
            return listed
                    .filter(Files::isRegularFile)
                    .map(path -> path.getFileName().toString())
                    .filter(name -> !name.endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void everyCellComesBackAndSaysNothingNew(String file) {
        byte[] paper = Reading.resource(file);
        long plan = planOf(file);
        imported(plan, file, paper);
        int items = Math.toIntExact(count("plan_item", plan));

        ReadFile read = Reading.read(paper);
        List<TreeMap<String, String>> printed = PaperGrid.of(file, paper);
        Map<String, Map<String, byte[]>> exports = new HashMap<>();
        Map<String, Integer> tablesMet = new HashMap<>();
        Map<String, Integer> unchanged = new HashMap<>();
        for (int i = 0; i < read.tables().size(); i++) {
            TableGuess guess = read.guesses().get(i);
            String layout = Objects.requireNonNull(guess.layout());
            unchanged.put(layout, guess.role() == TableRole.ITEMS ? items : 0);
            Map<String, byte[]> ways = exports.computeIfAbsent(layout, slug -> export(plan, slug, formats(file)));
            int at = tablesMet.merge(layout, 1, Integer::sum) - 1;
            TreeMap<String, String> cells = printed.get(i);
            ways.forEach((format, bytes) -> {
                if (!format.equals("csv")) {
                    assertThat(PaperGrid.of("x." + format, bytes).get(at))
                            .as("%s from %s in %s", layout, file, format)
                            .isEqualTo(cells);
                }
            });
            assertThat(printed.get(i)).hasSizeGreaterThan(20);
        }

        exports.forEach((layout, ways) -> ways.forEach((format, bytes) -> {
            String name = layout + "." + format;
            FileReading again = acting(() -> files.apply(plan, name, bytes, NOTHING_SAID));
            assertThat(again.applied())
                    .as("%s from %s: %s", name, file, again.tables())
                    .isEqualTo(new Applied(0, 0, unchanged.getOrDefault(layout, -1), 0));
        }));
        assertThat(one(Long.class, "select count(*) from import_run where plan_id = ?", plan))
                .isEqualTo(1);
        byte[] one = exports.values().iterator().next().values().iterator().next();
        assertThat(preview(plan, upload(plan, "xuat", one)).text()).contains("Không có gì để nhập");
    }

    /** All for one file of each paper, for its others what they are themselves: the plan is the same. */
    private static List<String> formats(String file) {
        return switch (file) {
            case KIEN_GIANG_LIBREOFFICE, PHU_THO_XLS -> List.of("xlsx");
            case KIEN_GIANG_DOCX -> List.of("docx");
            default -> List.of("xlsx", "docx", "csv");
        };
    }

    private Map<String, byte[]> export(long plan, String layout, List<String> formats) {
        Map<String, byte[]> ways = new HashMap<>();
        for (String format : formats) {
            String address = "/plans/" + plan + "/appendices/" + layout + "." + format + "?mode=printed";
            MockHttpServletResponse response = perform(by(Role.PLANNER, get(address)));
            assertThat(response.getStatus()).as(address).isEqualTo(200);
            ways.put(format, response.getContentAsByteArray());
        }
        return ways;
    }

    private long planOf(String file) {
        Matcher years = YEARS.matcher(file);
        assertThat(years.matches()).as("%s names its years", file).isTrue();
        int first = Integer.parseInt(years.group(1));
        int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
        return newPlan(first, last);
    }
}
