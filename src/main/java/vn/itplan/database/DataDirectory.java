package vn.itplan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The one directory in which this installation keeps files: {@code itplan.data-dir}, environment
 * {@code ITPLAN_DATA_DIR}. It exists with an external database too, where it holds nothing but secrets.
 */
public final class DataDirectory {

    /** The password of the demonstration accounts, where nobody chose one. */
    public static final String DEMO_PASSWORD = "demo-password.txt";

    /** The one-time password of the first administrator of a new installation. */
    public static final String FIRST_ADMINISTRATOR = "first-administrator.txt";

    private final Path path;

    private DataDirectory(Path path) {
        this.path = path;
    }

    /** @throws DatabaseStartException when it is not there and cannot be made, or cannot be written */
    public static DataDirectory at(Path path) {
        try {
            Path absolute = path.toAbsolutePath().normalize();
            if (!Files.isDirectory(absolute)) {
                Path parent = absolute.getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createDirectories(absolute, SecretFile.ownerOnly("rwx------"));
            }
            Path real = absolute.toRealPath();
            if (!Files.isWritable(real)) {
                throw refused(absolute, null);
            }
            return new DataDirectory(real);
        } catch (IOException e) {
            throw refused(path, e);
        }
    }

    private static DatabaseStartException refused(Path path, @Nullable IOException cause) {
        return new DatabaseStartException(
                "The data directory " + path + " cannot be made or written"
                        + (cause == null ? "." : " (" + cause + ")."),
                "Give the account that runs ITPlan the right to write there, or choose another directory with"
                        + " ITPLAN_DATA_DIR.",
                cause);
    }

    /** Absolute, without symbolic links. */
    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    public SecretFile secret(String name) {
        return new SecretFile(path.resolve(name));
    }
}
