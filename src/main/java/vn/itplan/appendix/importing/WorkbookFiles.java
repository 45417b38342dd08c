package vn.itplan.appendix.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** Decides what bytes are, by the bytes, and has them read. Whatever goes wrong comes out as a refusal with a message. */
final class WorkbookFiles {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);

    private WorkbookFiles() {}

    record Content(FileKind kind, List<RawSheet> sheets) {}

    static Content read(String fileName, byte[] bytes, ImportLimits limits) {
        if (bytes.length == 0) {
            throw new UnreadableFileException("import.file.empty");
        }
        if (bytes.length > limits.maxBytes()) {
            throw new UnreadableFileException("import.file.too-big", limits.maxBytes() / (1024 * 1024));
        }
        try {
            return readByContent(fileName, bytes, limits);
        } catch (UnreadableFileException refusal) {
            throw refusal;
        } catch (IOException | XMLStreamException | RuntimeException damage) {
            // The ZIP, XML and OLE2 parsers throw whatever broken bytes lead them to.
            throw UnreadableFileException.damaged(damage);
        }
    }

    private static Content readByContent(String fileName, byte[] bytes, ImportLimits limits)
            throws IOException, XMLStreamException {
        if (starts(bytes, ZIP) || starts(bytes, EMPTY_ZIP)) {
            return XlsxReader.read(bytes, limits);
        }
        if (starts(bytes, OLE2)) {
            return new Content(FileKind.XLS, XlsReader.read(bytes, limits));
        }
        if (starts(bytes, PDF)) {
            throw new UnreadableFileException("import.file.pdf");
        }
        return new Content(FileKind.CSV, List.of(CsvReader.read(fileName, bytes, limits)));
    }

    private static boolean starts(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    /** "ke-hoach.csv" names a sheet "ke-hoach", for files that have no sheet names. */
    static String nameWithoutExtension(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        boolean csv = name.length() > 4 && name.toLowerCase(Locale.ROOT).endsWith(".csv");
        return csv ? name.substring(0, name.length() - 4) : name;
    }
}
