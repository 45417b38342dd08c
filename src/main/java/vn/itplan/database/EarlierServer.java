package vn.itplan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
            Optional<ProcessHandle> process = ProcessHandle.of(number);
            if (process.isEmpty()) {
                return State.STALE;
            }
            return isServer(process.get()) ? State.ORPHAN : State.NUMBER_REUSED;
        } catch (NumberFormatException e) {
            return State.NUMBER_REUSED;
        } catch (IOException e) {
            return State.STALE;
        }
    }

    void forget() throws IOException {
        Files.deleteIfExists(note());
    }

    /** A server works in its directory: another PostgreSQL that got the same number is not taken for ours. */
    private boolean isServer(ProcessHandle process) {
        boolean postgres = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(false);
        Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return postgres && (!Files.exists(Path.of("/proc/self")) || Files.isSameFile(workingDirectory, database));
        } catch (IOException e) {
            return false;
        }
    }

    private Path note() {
        return database.resolve("postmaster.pid");
    }
}
