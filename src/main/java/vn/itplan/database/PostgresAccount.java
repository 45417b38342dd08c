package vn.itplan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs: as we do, but it refuses root. For root a user namespace, in which nobody is root, makes it
 * content; where the machine forbids those (most containers), it runs as the account nobody.
 *
 * @param prefix what stands before a command
 * @param uid who owns PostgreSQL's files; -1 where that needs no care
 */
record PostgresAccount(List<String> prefix, int uid) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    private static final List<String> IN_NAMESPACE = List.of("unshare", "-U");

    /** Still reads and writes in the data directory, which is root's. */
    private static final List<String> AS_NOBODY = List.of(
            "setpriv",
            "--reuid=" + NOBODY,
            "--regid=" + NOBODY,
            "--clear-groups",
            "--inh-caps=+dac_override",
            "--ambient-caps=+dac_override");

    /** @throws DatabaseStartException when we are root and neither way is open */
    static PostgresAccount choose(Programs programs) {
        if (!Integer.valueOf(ROOT).equals(owner(Path.of("/proc/self")))) {
            return new PostgresAccount(List.of(), -1);
        }
        if (programs.succeeds(with(IN_NAMESPACE, "true"))) {
            return new PostgresAccount(IN_NAMESPACE, ROOT);
        }
        if (programs.succeeds(with(AS_NOBODY, "true"))) {
            return new PostgresAccount(AS_NOBODY, NOBODY);
        }
        throw new DatabaseStartException(
                "PostgreSQL does not run as root, and this machine allows root neither a user namespace (unshare -U)"
                        + " nor another account (setpriv).",
                "Run ITPlan as another user, or set SPRING_DATASOURCE_URL to a PostgreSQL of your own.");
    }

    List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(with(prefix, program));
        command.addAll(arguments);
        return command;
    }

    /** Lets PostgreSQL through the data directory to its own files, which an earlier run may have had as another. */
    void prepare(Programs programs, Path home, List<Path> files) throws IOException {
        if (uid == NOBODY) {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx--x--x"));
        }
        for (Path file : files) {
            if (uid >= 0 && Files.exists(file) && !Integer.valueOf(uid).equals(owner(file))) {
                programs.run(List.of("chown", "-R", uid + ":" + uid, file.toString()));
            }
        }
    }

    private static Object owner(Path path) {
        try {
            return Files.getAttribute(path, "unix:uid");
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return -1;
        }
    }

    private static List<String> with(List<String> prefix, String program) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program);
        return command;
    }
}
