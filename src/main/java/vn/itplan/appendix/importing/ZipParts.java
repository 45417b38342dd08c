package vn.itplan.appendix.importing;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.InputStreamStatistics;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a zipped file, each unpacked only while it is read: no temporary file, no part held in memory. What a part
 * unpacks to is counted as it comes, because the sizes that a file states about itself may lie; the checksum is compared,
 * because a damaged part may still look like one with other amounts.
 */
final class ZipParts implements Closeable {

    private static final int MAX_PARTS = 2_000;
    /** Real workbooks compress to 5–12 %; formatted empty rows to about 2 %. */
    private static final long MAX_RATIO = 100;
    /** Small parts may compress as well as they like. */
    private static final long FREE_BYTES = 1024 * 1024;

    private static final byte[] CENTRAL_HEADER = {'P', 'K', 1, 2};

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final long maxInflatedBytes;
    private long inflatedSoFar;

    private ZipParts(ZipFile zip, long maxInflatedBytes) {
        this.zip = zip;
        this.maxInflatedBytes = maxInflatedBytes;
    }

    static ZipParts open(byte[] bytes, ImportLimits limits) throws IOException {
        refuseTooManyParts(bytes);
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setIgnoreLocalFileHeader(true)
                .get();
        ZipParts result = new ZipParts(zip, limits.maxInflatedBytes());
        result.takeEntries();
        return result;
    }

    /** Before the directory is read: its entries take far more memory than bytes in the file. */
    private static void refuseTooManyParts(byte[] bytes) {
        int found = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == CENTRAL_HEADER[0]
                    && bytes[i + 1] == CENTRAL_HEADER[1]
                    && bytes[i + 2] == CENTRAL_HEADER[2]
                    && bytes[i + 3] == CENTRAL_HEADER[3]
                    && ++found > MAX_PARTS) {
                throw new UnreadableFileException("import.file.bomb");
            }
        }
    }

    private void takeEntries() {
        long stated = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new UnreadableFileException("import.file.encrypted");
            }
            if (entries.put(key(entry.getName()), entry) != null) {
                throw UnreadableFileException.damaged("two parts named " + entry.getName());
            }
            stated += Math.max(0, entry.getSize());
            refuseBomb(entry.getSize(), entry.getCompressedSize(), stated);
        }
    }

    private void refuseBomb(long inflated, long compressed, long total) {
        boolean tooDense = inflated > FREE_BYTES && inflated / MAX_RATIO > Math.max(1, compressed);
        if (tooDense || total > maxInflatedBytes) {
            throw new UnreadableFileException("import.file.bomb");
        }
    }

    Set<String> names() {
        return entries.keySet();
    }

    boolean has(String name) {
        return entries.containsKey(key(name));
    }

    /** The stream must be read to its end: only there is the checksum compared. */
    InputStream open(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            throw UnreadableFileException.damaged("no part " + name);
        }
        int method = entry.getMethod();
        if (method != ZipEntry.STORED && method != ZipEntry.DEFLATED) {
            throw UnreadableFileException.damaged("method " + method + " of " + name);
        }
        return new Guarded(zip.getInputStream(entry), entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static String key(String name) {
        String slashes = name.replace('\\', '/');
        return (slashes.startsWith("/") ? slashes.substring(1) : slashes).toLowerCase(Locale.ROOT);
    }

    private final class Guarded extends FilterInputStream {

        private final ZipArchiveEntry entry;
        private final CRC32 checksum = new CRC32();
        private long inflated;

        Guarded(InputStream in, ZipArchiveEntry entry) {
            super(in);
            this.entry = entry;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            if (count < 0) {
                if (checksum.getValue() != entry.getCrc()) {
                    throw UnreadableFileException.damaged("checksum of " + entry.getName());
                }
                return count;
            }
            checksum.update(buffer, offset, count);
            inflated += count;
            inflatedSoFar += count;
            long compressed = in instanceof InputStreamStatistics counted ? counted.getCompressedCount() : inflated;
            refuseBomb(inflated, compressed, inflatedSoFar);
            return count;
        }
    }
}
