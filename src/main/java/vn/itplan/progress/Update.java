package vn.itplan.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.VietnameseNumbers;

/**
 * An update as it was recorded.
 *
 * @param agency the name of the agency on whose behalf it was said
 * @param correctsId the update in whose place it counts
 * @param correctedById the update that counts in its place
 */
public record Update(
        long id,
        long projectId,
        Report report,
        @Nullable String agency,
        List<HintKind> hints,
        @Nullable String reason,
        boolean illustrative,
        @Nullable Long correctsId,
        @Nullable Long correctedById,
        Instant recordedAt,
        long accountId,
        String accountName,
        List<AttachedFile> files) {

    private static final BigDecimal KILO = BigDecimal.valueOf(1024);

    public boolean counts() {
        return correctedById == null;
    }

    /** A file that was attached. */
    public record AttachedFile(long id, String name, long size, String sha256) {

        /** "1,2 MB", rounded up so that nothing is "0 kB". */
        public String sizeShown() {
            long kilobytes = Math.max(1, (size + 1023) / 1024);
            return kilobytes < 1000
                    ? kilobytes + " kB"
                    : VietnameseNumbers.format(BigDecimal.valueOf(kilobytes).divide(KILO, 1, RoundingMode.UP)) + " MB";
        }
    }
}
