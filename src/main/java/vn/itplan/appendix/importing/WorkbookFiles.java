package vn.itplan.appendix.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Decides what bytes are, by the bytes, and has them read. Whatever goes wrong comes out as a refusal with a message. */
final class WorkbookFiles {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = "%PDF".getBytes(StandardCharsets.US_ASCII);
    private static final List<String> OLD_WORKBOOK = List.of("Workbook", "WORKBOOK", "Book", "BOOK");

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
            return new Content(FileKind.XLSX, XlsxReader.read(bytes, limits));
        }
        if (starts(bytes, OLE2)) {
            throw oldOfficeFile(bytes);
        }
        if (starts(bytes, PDF)) {
            throw new UnreadableFileException("import.file.pdf");
        }
        return new Content(FileKind.CSV, List.of(CsvReader.read(fileName, bytes, limits)));
    }

    /** The container of the old formats, in which encrypted new workbooks are wrapped too. */
    private static UnreadableFileException oldOfficeFile(byte[] bytes) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)) {
                return new UnreadableFileException("import.file.encrypted");
            }
            boolean workbook = OLD_WORKBOOK.stream().anyMatch(root::hasEntry);
            return new UnreadableFileException(workbook ? "import.file.old-excel" : "import.file.not-a-workbook");
        }
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
