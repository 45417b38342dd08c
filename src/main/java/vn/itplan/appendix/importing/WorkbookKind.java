package vn.itplan.appendix.importing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Which kind of zipped document a file is by the types that it states, and how its parts name each other. */
final class WorkbookKind {

    private WorkbookKind() {}

    /**
     * @throws UnreadableFileException for all but workbooks and text documents without macros
     */
    static FileKind of(ZipParts parts, List<String> contentTypes) {
        if (contentTypes.isEmpty()) {
            boolean openDocument = parts.has("mimetype") && parts.has("content.xml");
            throw new UnreadableFileException(openDocument ? "import.file.opendocument" : "import.file.not-a-workbook");
        }
        if (any(contentTypes, "ms-excel.sheet.binary")) {
            throw new UnreadableFileException("import.file.old-excel");
        }
        boolean macroPart = parts.names().stream()
                .anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("/macrosheets/"));
        if (macroPart
                || any(contentTypes, "macroenabled")
                || any(contentTypes, "vbaproject")
                || any(contentTypes, "macrosheet")) {
            throw new UnreadableFileException("import.file.macros");
        }
        if (any(contentTypes, "spreadsheetml.sheet.main") || any(contentTypes, "spreadsheetml.template.main")) {
            return FileKind.XLSX;
        }
        if (any(contentTypes, "wordprocessingml.document.main")
                || any(contentTypes, "wordprocessingml.template.main")) {
            return FileKind.DOCX;
        }
        throw new UnreadableFileException("import.file.not-a-workbook");
    }

    private static boolean any(List<String> contentTypes, String part) {
        return contentTypes.stream().anyMatch(type -> type.contains(part));
    }

    /** A part's name out of the folder of the part that refers to it: {@code xl/} and {@code ../a.xml} give {@code a.xml}. */
    static String resolve(String folder, String target) {
        Deque<String> path = new ArrayDeque<>();
        String whole = target.startsWith("/") ? target : folder + target;
        for (String step : whole.split("/", -1)) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }
}
