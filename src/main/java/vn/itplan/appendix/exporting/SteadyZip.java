package vn.itplan.appendix.exporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes a package again with one moment on all its parts, where the library stamps each with the time of day. */
final class SteadyZip {

    private SteadyZip() {}

    static void copy(byte[] zip, Instant at, OutputStream out) throws IOException {
        LocalDateTime stamp = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        ZipOutputStream copy = new ZipOutputStream(out);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(stamp);
                copy.putNextEntry(same);
                parts.transferTo(copy);
                copy.closeEntry();
            }
        }
        copy.finish();
        copy.flush();
    }
}
