package vn.itplan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs of the machine and waits for them. Their output goes to a file, never to a pipe, which a server that they
 * leave behind would keep open.
 */
record Programs(Path output) {

    private static final long PATIENCE_MINUTES = 5;

    /** The exit code. */
    int run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
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

    boolean succeeds(List<String> command) {
        try {
            return run(command) == 0;
        } catch (DatabaseStartException e) {
            return false;
        }
    }

    /** What the last program said. */
    String said() {
        try {
            return Files.readString(output).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static DatabaseStartException failed(List<String> command, String why, @Nullable Exception cause) {
        return new DatabaseStartException(
                "Cannot run " + command.get(0) + ": " + why,
                "See that the program exists and may be run by this account.",
                cause);
    }
}
