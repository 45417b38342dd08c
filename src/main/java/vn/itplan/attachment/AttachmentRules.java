package vn.itplan.attachment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import vn.itplan.common.RuleException;

/** Decides by its content what a file is, and whether it may be attached. What its name and its sender say counts for nothing. */
public final class AttachmentRules {

    public static final int MAX_BYTES = 20 * 1024 * 1024;

    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();
    private static final String PDF_BEGINS = "%PDF-";

    private AttachmentRules() {}

    /**
     * @throws RuleException with the file's name, when it may not be attached
     */
    public static Attachment check(String givenName, byte[] content) {
        String name = StoredFiles.bareName(givenName);
        if (content.length == 0) {
            throw new RuleException("attachment.refused.empty", name);
        }
        if (content.length > MAX_BYTES) {
            throw new RuleException("attachment.refused.size", name);
        }
        AttachmentType type = type(name, content);
        if (!type.fits(name)) {
            throw new RuleException("attachment.refused.name", name, type.extension());
        }
        return new Attachment(name, type, content);
    }

    private static AttachmentType type(String name, byte[] content) {
        String detected = detected(content);
        if (detected.equals("application/zip")
                || detected.equals("application/x-tika-ooxml")
                || detected.startsWith("application/vnd.oasis.opendocument.")
                || detected.startsWith("application/vnd.openxmlformats-officedocument.")) {
            return OfficeFile.type(name, detected, content);
        }
        return of(detected)
                .filter(type -> type != AttachmentType.PDF || beginsAsPdf(content))
                .orElseThrow(() -> new RuleException("attachment.refused.kind", name));
    }

    static Optional<AttachmentType> of(String mediaType) {
        return Stream.of(AttachmentType.values())
                .filter(type -> type.mediaType().equals(mediaType))
                .findFirst();
    }

    private static String detected(byte[] content) {
        try {
            return TYPES.detect(new ByteArrayInputStream(content), new Metadata())
                    .toString()
                    .toLowerCase(Locale.ROOT);
        } catch (IOException fromMemory) {
            throw new UncheckedIOException(fromMemory);
        }
    }

    /** Something else may hold a PDF further on. */
    private static boolean beginsAsPdf(byte[] content) {
        for (int i = 0; i < PDF_BEGINS.length(); i++) {
            if (content.length <= i || content[i] != PDF_BEGINS.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
