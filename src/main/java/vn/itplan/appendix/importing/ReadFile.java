package vn.itplan.appendix.importing;

import java.util.List;

/**
 * What one file gave.
 *
 * @param sha256 of the bytes, in lower-case hexadecimal
 * @param tables at least one, in the order of the sheets
 * @param sheetsWithoutTable names of the sheets on which none was found
 */
public record ReadFile(String sha256, FileKind kind, List<RecognizedTable> tables, List<String> sheetsWithoutTable) {

    public ReadFile {
        tables = List.copyOf(tables);
        sheetsWithoutTable = List.copyOf(sheetsWithoutTable);
    }
}
