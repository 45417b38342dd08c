package vn.itplan.appendix.importing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Texts;

/** A workbook as Office Open XML: finds its sheets and what they share, and reads them. Links to outside are not followed. */
final class XlsxReader {

    private static final String CONTENT_TYPES = "[content_types].xml";

    private static final int MAX_SHEET_NAME = 60;

    private final ZipParts parts;
    private final ReadingBudget budget;

    private XlsxReader(ZipParts parts, ReadingBudget budget) {
        this.parts = parts;
        this.budget = budget;
    }

    /** A workbook, or a text document, by what its parts say they are. */
    static WorkbookFiles.Content read(byte[] bytes, ImportLimits limits) throws IOException, XMLStreamException {
        try (ZipParts parts = ZipParts.open(bytes, limits)) {
            return new XlsxReader(parts, new ReadingBudget(limits)).read();
        }
    }

    private record SheetEntry(
            String name, boolean hidden, @Nullable String relation) {}

    private record Relation(String type, String part) {

        boolean is(String kind) {
            return type.endsWith("/" + kind);
        }
    }

    private WorkbookFiles.Content read() throws IOException, XMLStreamException {
        FileKind kind = WorkbookKind.of(parts, contentTypes());
        String workbook = relations("").values().stream()
                .filter(relation -> relation.is("officeDocument"))
                .map(Relation::part)
                .findFirst()
                .orElseThrow(() -> UnreadableFileException.damaged("no workbook part"));
        if (kind == FileKind.DOCX) {
            return new WorkbookFiles.Content(kind, document(workbook));
        }
        Map<String, Relation> relations = relations(workbook);
        List<SheetEntry> sheets = new ArrayList<>();
        boolean from1904 = sheetEntries(workbook, sheets);
        SharedTexts texts = texts(relations);
        NumberStyles styles = styles(relations, from1904);
        List<RawSheet> result = new ArrayList<>();
        for (SheetEntry sheet : sheets) {
            Relation relation = sheet.relation() == null ? null : relations.get(sheet.relation());
            if (relation == null) {
                throw UnreadableFileException.damaged("no part for sheet " + sheet.name());
            }
            if (relation.is("worksheet")) {
                result.add(new SheetReader(sheet.name(), texts, styles, budget)
                        .read(parts, relation.part(), sheet.hidden()));
            }
        }
        if (result.isEmpty()) {
            throw new UnreadableFileException("import.file.no-sheets");
        }
        return new WorkbookFiles.Content(kind, result);
    }

    private List<RawSheet> document(String name) throws IOException, XMLStreamException {
        Map<String, Relation> relations = relations(name);
        DocxStyles styles = DocxStyles.read(parts, part(relations, "styles"));
        DocxNumbering numbering = DocxNumbering.read(parts, part(relations, "numbering"));
        return DocxReader.read(parts, name, new DocxText(styles, numbering, budget.limits()), budget.limits());
    }

    /** Every content type that the file states, in lower case. */
    private List<String> contentTypes() throws IOException, XMLStreamException {
        List<String> result = new ArrayList<>();
        if (parts.has(CONTENT_TYPES)) {
            try (Xml xml = Xml.open(parts, CONTENT_TYPES)) {
                while (xml.next()) {
                    String type = xml.starts() ? xml.attribute("ContentType") : null;
                    if (type != null) {
                        result.add(type.toLowerCase(Locale.ROOT));
                    }
                }
            }
        }
        return result;
    }

    /** Fills in the sheets; true when the workbook counts its days from 1904. */
    private boolean sheetEntries(String workbook, List<SheetEntry> sheets) throws IOException, XMLStreamException {
        boolean from1904 = false;
        int maxSheets = budget.limits().maxSheets();
        try (Xml xml = Xml.open(parts, workbook)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    from1904 = xml.isTrue("date1904");
                } else if (xml.starts("sheet")) {
                    boolean hidden = !xml.attribute("state", "visible").equals("visible");
                    String relation = xml.attributeInNamespace("/relationships", "id");
                    sheets.add(new SheetEntry(sheetName(xml.attribute("name", "")), hidden, relation));
                    if (sheets.size() > maxSheets) {
                        throw new UnreadableFileException("import.file.too-many-sheets", maxSheets);
                    }
                }
            }
        }
        return from1904;
    }

    /** Spreadsheets allow 31 characters; more would only fill messages. */
    private static String sheetName(String written) {
        String name = Texts.cleanLine(written);
        return name.length() <= MAX_SHEET_NAME ? name : name.substring(0, MAX_SHEET_NAME) + "…";
    }

    private SharedTexts texts(Map<String, Relation> relations) throws IOException, XMLStreamException {
        String part = part(relations, "sharedStrings");
        return part == null ? SharedTexts.none() : SharedTexts.read(parts, part, budget);
    }

    private NumberStyles styles(Map<String, Relation> relations, boolean from1904)
            throws IOException, XMLStreamException {
        String part = part(relations, "styles");
        return part == null ? NumberStyles.none(from1904) : NumberStyles.read(parts, part, from1904);
    }

    private @Nullable String part(Map<String, Relation> relations, String kind) {
        return relations.values().stream()
                .filter(relation -> relation.is(kind))
                .map(Relation::part)
                .filter(parts::has)
                .findFirst()
                .orElse(null);
    }

    /** What a part refers to inside the file, by identifier; the file as a whole has the empty name. */
    private Map<String, Relation> relations(String ofPart) throws IOException, XMLStreamException {
        int slash = ofPart.lastIndexOf('/');
        String folder = ofPart.substring(0, slash + 1);
        String name = folder + "_rels/" + ofPart.substring(slash + 1) + ".rels";
        Map<String, Relation> result = new HashMap<>();
        try (Xml xml = Xml.open(parts, name)) {
            while (xml.next()) {
                if (xml.starts("Relationship")
                        && !xml.attribute("TargetMode", "Internal").equals("External")) {
                    result.put(
                            xml.attribute("Id", ""),
                            new Relation(
                                    xml.attribute("Type", ""),
                                    WorkbookKind.resolve(folder, xml.attribute("Target", ""))));
                }
            }
        }
        return result;
    }
}
