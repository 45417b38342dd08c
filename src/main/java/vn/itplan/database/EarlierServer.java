package vn.itplan.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What an earlier run left in PostgreSQL's own directory: nothing, a stale note, or a server that still runs. */
record EarlierServer(Path database) {

    enum State {
        NONE,
        /** The note names a process that is gone; PostgreSQL sees that itself and recovers. */
        STALE,
        /** The note names a process that is something else by now; PostgreSQL would refuse to start. */
        NUMBER_REUSED,
        ORPHAN
    }

    State state() {
        try {
            if (!Files.exists(note())) {
                return State.NONE;
            }
            List<String> lines = Files.readAllLines(note());
            long number = lines.isEmpty() ? 0 : Long.parseLong(lines.get(0).strip());
            if (ProcessHandle.of(number).isEmpty()) {
                return State.STALE;
            }
            return isServer(number) ? State.ORPHAN : State.NUMBER_REUSED;
        } catch (NumberFormatException e) {
            return State.NUMBER_REUSED;
        } catch (IOException e) {
            return State.STALE;
        }
    }

    void forget() throws IOException {
        Files.deleteIfExists(note());
    }

    /**
     * A server works in its directory: another PostgreSQL that got the same number is not taken for ours. Where the
     * system does not say in which directory, it is: stopping a stranger's server fails, starting a second one on our files
     * would not.
     */
    private boolean isServer(long number) {
        Path process = Path.of("/proc", Long.toString(number));
        try {
            String command = Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1);
            int end = command.indexOf('\0');
            if (end < 0 || !Path.of(command.substring(0, end)).endsWith("postgres")) {
                return false;
            }
            return Files.isSameFile(process.resolve("cwd"), database);
        } catch (IOException e) {
            return true;
        }
    }

    private Path note() {
        return database.resolve("postmaster.pid");
    }
}
