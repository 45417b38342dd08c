package vn.itplan.appendix.importing;

import java.util.List;

/**
 * What one file gave.
 *
 * @param sha256 of the bytes, in lower-case hexadecimal
 * @param tables at least one, in the order of the sheets
 * @param guesses of each table what it seems to be
 * @param sheetsWithoutTable names of the sheets on which none was found
 */
public record ReadFile(
        String sha256,
        FileKind kind,
        List<RecognizedTable> tables,
        List<TableGuess> guesses,
        List<String> sheetsWithoutTable) {

    public ReadFile {
        tables = List.copyOf(tables);
        guesses = List.copyOf(guesses);
        sheetsWithoutTable = List.copyOf(sheetsWithoutTable);
    }
}
