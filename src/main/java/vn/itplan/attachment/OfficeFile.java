package vn.itplan.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.RuleException;

/** Tells documents of Office apart from other zipped files, and those with macros from those without. Nothing but the list of parts is unpacked. */
final class OfficeFile {

    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final int LONGEST_LIST = 512 * 1024;
    private static final int MAX_PARTS = 5_000;

    private static final Map<String, AttachmentType> MAIN_PARTS = Map.of(
            "officedocument.wordprocessingml.document.main+xml", AttachmentType.DOCX,
            "officedocument.spreadsheetml.sheet.main+xml", AttachmentType.XLSX,
            "officedocument.presentationml.presentation.main+xml", AttachmentType.PPTX);

    private OfficeFile() {}

    static AttachmentType type(String name, String detected, byte[] content) {
        refuseTooManyParts(name, content);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .setIgnoreLocalFileHeader(true)
                .get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.stream().anyMatch(part -> part.getGeneralPurposeBit().usesEncryption())) {
                throw new RuleException("attachment.refused.encrypted", name);
            }
            if (parts.stream().anyMatch(OfficeFile::isMacro)) {
                throw new RuleException("attachment.refused.macro", name);
            }
            ZipArchiveEntry list = parts.stream()
                    .filter(part -> key(part).equals(CONTENT_TYPES))
                    .findFirst()
                    .orElse(null);
            return list == null ? openDocument(name, detected) : openXml(name, text(zip, list));
        } catch (IOException damaged) {
            throw new RuleException("attachment.refused.damaged", name);
        }
    }

    private static AttachmentType openXml(String name, String contentTypes) {
        if (contentTypes.contains("macroenabled") || contentTypes.contains("vbaproject")) {
            throw new RuleException("attachment.refused.macro", name);
        }
        AttachmentType found = null;
        for (Map.Entry<String, AttachmentType> main : MAIN_PARTS.entrySet()) {
            if (contentTypes.contains(main.getKey())) {
                found = found == null ? main.getValue() : refuse(name);
            }
        }
        return found == null ? refuse(name) : found;
    }

    private static AttachmentType openDocument(String name, String detected) {
        return AttachmentRules.of(detected)
                .filter(type -> type.mediaType().startsWith("application/vnd.oasis.opendocument."))
                .orElseGet(() -> refuse(name));
    }

    private static AttachmentType refuse(String name) {
        throw new RuleException("attachment.refused.kind", name);
    }

    private static boolean isMacro(ZipArchiveEntry part) {
        String key = key(part);
        return key.endsWith("vbaproject.bin") || key.startsWith("basic/") || key.startsWith("scripts/");
    }

    private static String key(ZipArchiveEntry part) {
        String name = part.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
        return name.startsWith("/") ? name.substring(1) : name;
    }

    /** Whatever its encoding: what is looked for is ASCII. */
    private static String text(ZipFile zip, ZipArchiveEntry part) throws IOException {
        try (@Nullable InputStream in = zip.getInputStream(part)) {
            byte[] bytes = in == null ? new byte[0] : in.readNBytes(LONGEST_LIST + 1);
            if (bytes.length > LONGEST_LIST) {
                throw new IOException("list of parts too long");
            }
            return new String(bytes, StandardCharsets.ISO_8859_1)
                    .replace("\0", "")
                    .toLowerCase(Locale.ROOT);
        }
    }

    /** Before the directory is read: its entries take far more memory than bytes in the file. */
    private static void refuseTooManyParts(String name, byte[] bytes) {
        int found = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'P'
                    && bytes[i + 1] == 'K'
                    && bytes[i + 2] == 1
                    && bytes[i + 3] == 2
                    && ++found > MAX_PARTS) {
                throw new RuleException("attachment.refused.damaged", name);
            }
        }
    }
}
