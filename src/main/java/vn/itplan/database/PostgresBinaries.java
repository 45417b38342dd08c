package vn.itplan.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The programs of PostgreSQL, unpacked once from the application's own archive into a directory named after the
 * archive's digest: a newer archive gets a new directory, a half unpacked one never bears the name.
 */
record PostgresBinaries(Path home) {

    private static final int DIGEST_BYTES = 8;

    static PostgresBinaries unpackedIn(Path directory, PostgresPlatform platform) {
        try {
            Path home = directory.resolve(digest(platform));
            if (!Files.isDirectory(home)) {
                unpack(platform, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "PostgreSQL cannot be unpacked into " + directory + " (" + e + ").",
                    "See that the disk has 100 MB free and that the directory can be written.",
                    e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static void unpack(PostgresPlatform platform, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path half = Files.createTempDirectory(home.getParent(), "unpacking");
        try (var tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(platform))))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
            Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(half, home, ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        } finally {
            FileSystemUtils.deleteRecursively(half);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path half) throws IOException {
        Path target = half.resolve(entry.getName()).normalize();
        if (!target.startsWith(half)) {
            throw new IOException("Entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        boolean executable = (entry.getMode() & 0100) != 0;
        if (executable && !target.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot make executable: " + target);
        }
    }

    private static String digest(PostgresPlatform platform) throws IOException {
        try (InputStream archive = open(platform)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = archive.read(buffer); read >= 0; read = archive.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream open(PostgresPlatform platform) {
        @Nullable InputStream archive = PostgresBinaries.class.getResourceAsStream("/" + platform.archive());
        if (archive == null) {
            throw new DatabaseStartException(
                    "ITPlan carries PostgreSQL for Linux on amd64 and arm64, not for this machine (%s on %s%s)."
                            .formatted(platform.os(), platform.architecture(), platform.musl() ? ", musl" : ""),
                    "Install PostgreSQL 15 or newer, make an empty database, and set SPRING_DATASOURCE_URL,"
                            + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        }
        return archive;
    }
}
