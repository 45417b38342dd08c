package vn.itplan.appendix.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an upload could leave behind.
 *
 * @param rows of the province in the tables that an import writes
 * @param files of the working directory and the directory for temporary ones, as far as their names may be an upload's;
 *     other programs have theirs there too
 */
record Leftovers(List<Long> rows, Set<String> files) {

    static Leftovers now(JdbcClient jdbc, long province) {
        List<Long> rows = Stream.of(
                        "stored_file",
                        "import_run",
                        "plan_group",
                        "plan_item",
                        "funding_line",
                        "stated_figure",
                        "plan_past_result",
                        "agency",
                        "funding_source")
                .map(table ->
                        Objects.requireNonNull(jdbc.sql("select count(*) from " + table + " where province_id = ?")
                                .param(province)
                                .query(Long.class)
                                .single()))
                .toList();
        Set<String> files = Stream.concat(
                        below(Path.of(System.getProperty("java.io.tmpdir"))),
                        below(Path.of("").toAbsolutePath()))
                .filter(path -> path.matches("(?i).*/(poi|upload|sxssf|multipart|itplan|phu-luc)[^/]*"))
                .collect(Collectors.toSet());
        return new Leftovers(rows, files);
    }

    private static Stream<String> below(Path directory) {
        try (Stream<Path> found = Files.walk(directory, 1)) {
            return found.map(Path::toString).toList().stream();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
