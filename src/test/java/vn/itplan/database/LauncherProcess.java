package vn.itplan.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running {@link LauncherProgram} and what tests do to it. */
final class LauncherProcess implements AutoCloseable {

    private final Path directory;
    private final Process process;
    private final String said;

    private LauncherProcess(Path directory, Process process, String said) {
        this.directory = directory;
        this.process = process;
        this.said = said;
    }

    /** Waits until it is ready or has ended. */
    static LauncherProcess start(Path directory, String... arguments) throws IOException {
        return start(directory, Map.of(), arguments);
    }

    static LauncherProcess start(Path directory, Map<String, String> environment, String... arguments)
            throws IOException {
        // A test run in the background ignores SIGINT, and its children would inherit that.
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LauncherProgram.class.getName(),
                "--spring.main.banner-mode=off",
                "--itplan.data-dir=" + directory));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        StringBuilder said = new StringBuilder();
        String line;
        while ((line = process.inputReader().readLine()) != null) {
            said.append(line).append('\n');
            if (line.startsWith(LauncherProgram.READY)) {
                break;
            }
        }
        return new LauncherProcess(directory, process, said.toString());
    }

    boolean ready() {
        return said.contains(LauncherProgram.READY + " ");
    }

    String said() {
        return said;
    }

    long pid() {
        return process.pid();
    }

    Connection connect() throws SQLException {
        assertThat(said).contains(LauncherProgram.READY + " ");
        String[] words =
                said.substring(said.indexOf(LauncherProgram.READY + " ")).split("\\s");
        return DriverManager.getConnection(words[1], EmbeddedPostgres.USER, words[2]);
    }

    /** The server of the directory, as its own note says. */
    ProcessHandle server() throws IOException {
        List<String> note = Files.readAllLines(directory.resolve("database/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(note.get(0).strip())).orElseThrow();
    }

    int signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
        return awaitEnd();
    }

    int awaitEnd() throws InterruptedException {
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("the process ends").isTrue();
        return process.exitValue();
    }

    @Override
    public void close() throws Exception {
        process.destroy();
        awaitEnd();
    }
}
