package vn.itplan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs PostgreSQL's own programs. Their output goes to a file, never to a pipe, which a server left behind would keep
 * open. PostgreSQL refuses to run as root: a user namespace, in which nobody is root, makes it content.
 */
final class PostgresCommands {

    private static final long PATIENCE_MINUTES = 5;

    private final PostgresBinaries binaries;
    private final Path output;
    private final boolean root = isRoot();

    PostgresCommands(PostgresBinaries binaries, Path output) {
        this.binaries = binaries;
        this.output = output;
    }

    /** @throws DatabaseStartException when root may not make a user namespace here */
    void checkAccount() {
        if (root && run(List.of("unshare", "-U", "true")) != 0) {
            throw new DatabaseStartException(
                    "PostgreSQL does not run as root, and this machine allows no user namespace (unshare -U).",
                    "Run ITPlan as another user, or set SPRING_DATASOURCE_URL to a PostgreSQL of your own.");
        }
    }

    /** The exit code of one of PostgreSQL's programs. */
    int postgres(String program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (root) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        return run(command);
    }

    /** What the last program said. */
    String said() {
        try {
            return Files.readString(output).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private int run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            // With a time limit, so that a context being closed meanwhile waits for us instead of interrupting.
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw failed(command, "no answer in " + PATIENCE_MINUTES + " minutes", null);
            }
            return process.exitValue();
        } catch (IOException e) {
            throw failed(command, e.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed(command, "interrupted", e);
        }
    }

    private static DatabaseStartException failed(List<String> command, String why, @Nullable Exception cause) {
        String message = "Cannot run " + command.get(0) + ": " + why;
        String action = "See that the program exists and may be run by this account.";
        return cause == null
                ? new DatabaseStartException(message, action)
                : new DatabaseStartException(message, action, cause);
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }
}
