package vn.itplan.attachment;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Texts;

/**
 * Keeps files for other rooms, which decide who may read and write them: a call belongs to the transaction of the caller.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class StoredFiles {

    private static final int LONGEST_NAME = 255;

    private final StoredFileRepository files;
    private final JdbcClient jdbc;
    private final Clock clock;

    StoredFiles(StoredFileRepository files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps the bytes under the last part of the name; path parts that a browser may send are dropped. */
    public long keep(long provinceId, String name, String mediaType, byte[] content) {
        return files.save(new StoredFile(
                        provinceId, bareName(name), mediaType, content, sha256(content), clock.instant()))
                .id();
    }

    /** Writes what was kept, so that SQL of the caller can refer to it. */
    public void flush() {
        files.flush();
    }

    public byte[] content(long provinceId, long fileId) {
        return jdbc.sql("select content from stored_file where province_id = :province and id = :id")
                .param("province", provinceId)
                .param("id", fileId)
                .query((row, number) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new NotFoundException("file " + fileId));
    }

    /** The file with its name and type, for a download. */
    public KeptFile file(long provinceId, long fileId) {
        return jdbc.sql("select name, media_type, content from stored_file where province_id = :province and id = :id")
                .param("province", provinceId)
                .param("id", fileId)
                .query((row, number) -> new KeptFile(row.getString(1), row.getString(2), row.getBytes(3)))
                .optional()
                .orElseThrow(() -> new NotFoundException("file " + fileId));
    }

    /** A file as it was kept. */
    public record KeptFile(String name, String mediaType, byte[] content) {}

    /** Drops a file that nothing refers to any more. */
    public void drop(long fileId) {
        files.deleteById(fileId);
    }

    /** Lower-case hexadecimal SHA-256 of the bytes. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The name under which a file is kept: its last part, on one line, of a length that fits. */
    public static String bareName(String name) {
        String cleaned = Texts.cleanLine(name);
        String bare = cleaned.substring(Math.max(cleaned.lastIndexOf('/'), cleaned.lastIndexOf('\\')) + 1);
        if (bare.isBlank()) {
            bare = "tep";
        }
        return bare.length() <= LONGEST_NAME ? bare : bare.substring(bare.length() - LONGEST_NAME);
    }
}
