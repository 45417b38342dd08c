package vn.itplan.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The appendices of real papers. Those that the demonstration imports are read where it has them. */
public final class Papers {

    private Papers() {}

    public static byte[] bytes(String file) {
        InputStream demo = Papers.class.getResourceAsStream("/demo/" + file);
        try (InputStream in = demo != null ? demo : Papers.class.getResourceAsStream("/appendix/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
