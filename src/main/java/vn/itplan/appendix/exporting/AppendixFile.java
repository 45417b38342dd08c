package vn.itplan.appendix.exporting;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A written appendix.
 *
 * @param name in Vietnamese with its extension, free of characters that a file system refuses
 * @param problems what the format could not hold whole; empty for ordinary plans
 */
public record AppendixFile(String name, String mediaType, byte[] content, List<ExportProblem> problems) {

    private static final String UNRESERVED = "!#$&+-.^_`|~";

    /** "phu-luc-danh-muc-tinh-kien-giang-nam-2021.xlsx". */
    public String asciiName() {
        String folded = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace('đ', 'd')
                .replaceAll("\\p{M}+", "");
        return folded.replaceAll("[^a-z0-9.]+", "-").replaceAll("^[-.]+|-+(?=\\.)", "");
    }

    /** The value of the header: a plain name for old programs, and by RFC 5987 the Vietnamese one. */
    public String contentDisposition() {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return "attachment; filename=\"" + asciiName() + "\"; filename*=UTF-8''" + encoded;
    }
}
