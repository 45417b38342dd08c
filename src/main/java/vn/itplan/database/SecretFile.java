package vn.itplan.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One secret in a file of the data directory that only the account of the process reads (mode 0600). It is never seen
 * half written: it is made beside and moved.
 */
public final class SecretFile {

    /** Without letters and digits that are mistaken for each other when copied by hand. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path path;

    SecretFile(Path path) {
        this.path = path;
    }

    /** A password of 20 letters and digits, about 116 bits. */
    public static String randomPassword() {
        return RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    public Path path() {
        return path;
    }

    public boolean exists() {
        return Files.exists(path);
    }

    public Optional<String> read() {
        try {
            return Optional.of(Files.readString(path).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    /** What the file holds; where it does not exist, makes it with a secret of the supplier. */
    public synchronized String readOrCreate(Supplier<String> secret) {
        return read().orElseGet(() -> {
            String made = secret.get();
            write(made);
            return made;
        });
    }

    /** Puts a secret, in place of an earlier one. */
    public synchronized void write(String secret) {
        Path beside = path.resolveSibling(path.getFileName() + ".tmp");
        try {
            Files.deleteIfExists(beside);
            try (FileChannel channel =
                    FileChannel.open(beside, EnumSet.of(CREATE_NEW, WRITE), ownerOnly("rw-------"))) {
                channel.write(ByteBuffer.wrap((secret + System.lineSeparator()).getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(beside, path, ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + path, e);
        }
    }

    /** Permissions at the making of a file, so that there is no moment in which others read it. */
    static FileAttribute<?>[] ownerOnly(String permissions) {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
