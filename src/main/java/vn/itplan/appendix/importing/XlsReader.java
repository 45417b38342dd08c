package vn.itplan.appendix.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Texts;

/**
 * A workbook of Excel 97 to 2003, record by record: what only formats is passed over, formulas give the value that was
 * kept with them, and links to outside are not followed.
 */
final class XlsReader implements HSSFListener {

    private static final List<String> WORKBOOK = List.of("Workbook", "WORKBOOK");
    private static final List<String> OLDER_WORKBOOK = List.of("Book", "BOOK");
    private static final List<String> MACROS = List.of("_VBA_PROJECT_CUR", "_VBA_PROJECT", "VBA");
    private static final int MAX_SHEET_NAME = 60;
    private static final int BOLD = 600;

    private final ReadingBudget budget;
    private final List<BoundSheetRecord> bound = new ArrayList<>();
    private final List<RawSheet> sheets = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> styles = new ArrayList<>();
    private final List<Integer> fontOfStyle = new ArrayList<>();
    private final List<Boolean> boldFonts = new ArrayList<>();
    private @Nullable SSTRecord texts;
    private @Nullable NumberStyles shown;
    private boolean from1904;
    private @Nullable XlsSheet sheet;
    private int begun;

    private XlsReader(ImportLimits limits) {
        this.budget = new ReadingBudget(limits);
    }

    static List<RawSheet> read(byte[] bytes, ImportLimits limits) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = container.getRoot();
            refuse(root);
            XlsReader reader = new XlsReader(limits);
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(reader);
            byte[] records = records(root);
            BiffRecords.refuse(records);
            new HSSFEventFactory().processEvents(request, new ByteArrayInputStream(records));
            reader.end();
            if (reader.sheets.isEmpty()) {
                throw new UnreadableFileException("import.file.no-sheets");
            }
            return reader.sheets;
        } catch (EncryptedDocumentException encrypted) {
            throw new UnreadableFileException("import.file.encrypted");
        } catch (OldExcelFormatException older) {
            throw new UnreadableFileException("import.file.old-excel");
        }
    }

    /** The container of the old formats, in which encrypted new workbooks are wrapped too. */
    private static void refuse(DirectoryNode root) {
        if (root.hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)) {
            throw new UnreadableFileException("import.file.encrypted");
        }
        if (MACROS.stream().anyMatch(root::hasEntry)) {
            throw new UnreadableFileException("import.file.macros");
        }
        if (WORKBOOK.stream().noneMatch(root::hasEntry)) {
            boolean older = OLDER_WORKBOOK.stream().anyMatch(root::hasEntry);
            boolean word = root.hasEntry("WordDocument");
            throw new UnreadableFileException(
                    older ? "import.file.old-excel" : word ? "import.file.old-word" : "import.file.not-a-workbook");
        }
    }

    private static byte[] records(DirectoryNode root) throws IOException {
        String name = WORKBOOK.stream().filter(root::hasEntry).findFirst().orElseThrow();
        try (DocumentInputStream in = root.createDocumentInputStream(name)) {
            return in.readAllBytes();
        }
    }

    @Override
    public void processRecord(Record record) {
        if (record instanceof BOFRecord start) {
            begin(start);
        } else if (sheet != null) {
            sheet.take(record);
        } else {
            global(record);
        }
    }

    private void global(Record record) {
        if (record instanceof BoundSheetRecord one) {
            bound.add(one);
            if (bound.size() > budget.limits().maxSheets()) {
                throw new UnreadableFileException(
                        "import.file.too-many-sheets", budget.limits().maxSheets());
            }
        } else if (record instanceof SSTRecord shared) {
            texts = shared;
        } else if (record instanceof FormatRecord format) {
            formats.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord style) {
            styles.add((int) style.getFormatIndex());
            fontOfStyle.add((int) style.getFontIndex());
        } else if (record instanceof FontRecord font) {
            boldFonts.add(font.getBoldWeight() >= BOLD);
        } else if (record instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        }
    }

    private void begin(BOFRecord start) {
        if (start.getType() == BOFRecord.TYPE_EXCEL_4_MACRO) {
            throw new UnreadableFileException("import.file.macros");
        }
        if (start.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        if (sheet != null && start.getType() == BOFRecord.TYPE_CHART) {
            sheet.nested();
            return;
        }
        end();
        // Sheets follow each other in the order of their positions, as a rule that of the tabs.
        List<BoundSheetRecord> ordered = bound.stream()
                .sorted((a, b) -> Integer.compare(a.getPositionOfBof(), b.getPositionOfBof()))
                .toList();
        BoundSheetRecord own = begun < ordered.size() ? ordered.get(begun) : null;
        begun++;
        if (start.getType() == BOFRecord.TYPE_WORKSHEET && own != null) {
            if (shown == null) {
                shown = NumberStyles.of(styles, boldStyles(), formats, from1904);
            }
            sheet = new XlsSheet(name(own.getSheetname()), own.isHidden() || own.isVeryHidden(), texts, shown, budget);
        }
    }

    /** Fonts are counted from 0, and nothing is numbered 4. */
    private Set<Integer> boldStyles() {
        Set<Integer> bold = new HashSet<>();
        for (int i = 0; i < fontOfStyle.size(); i++) {
            int font = fontOfStyle.get(i);
            int place = font > 4 ? font - 1 : font;
            if (place >= 0 && place < boldFonts.size() && boldFonts.get(place)) {
                bold.add(i);
            }
        }
        return bold;
    }

    private void end() {
        if (sheet != null) {
            sheets.add(sheet.done());
            sheet = null;
        }
    }

    private static String name(String written) {
        String name = Texts.cleanLine(written);
        return name.length() <= MAX_SHEET_NAME ? name : name.substring(0, MAX_SHEET_NAME) + "…";
    }
}
