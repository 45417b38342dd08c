package vn.itplan.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Names the archive of PostgreSQL that fits a machine. */
record PostgresPlatform(String os, String architecture, boolean musl) {

    static PostgresPlatform current() {
        return new PostgresPlatform(
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""),
                Files.exists(Path.of("/etc/alpine-release")));
    }

    /** Such as {@code postgres-linux-x86_64.txz}; the archive need not be in this application. */
    String archive() {
        return "postgres-" + system() + "-" + processor() + (musl ? "-alpine_linux" : "") + ".txz";
    }

    private String system() {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "windows" : name;
    }

    private String processor() {
        return switch (architecture) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> architecture;
        };
    }
}
