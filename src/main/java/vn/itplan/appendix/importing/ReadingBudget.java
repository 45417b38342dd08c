package vn.itplan.appendix.importing;

/** Counts what is kept of one file, and refuses the file where a limit is passed. */
final class ReadingBudget {

    private final ImportLimits limits;
    private int rows;
    private int cells;
    private long text;

    ReadingBudget(ImportLimits limits) {
        this.limits = limits;
    }

    ImportLimits limits() {
        return limits;
    }

    void row(String sheet) {
        if (++rows > limits.maxRows()) {
            throw new UnreadableFileException("import.file.too-many-rows", limits.maxRows(), sheet);
        }
    }

    void cell(String sheet, int row, int column) {
        if (column >= limits.maxColumns()) {
            throw new UnreadableFileException(
                    "import.file.too-many-columns", limits.maxColumns(), sheet, CellAddress.of(row, column));
        }
        if (++cells > limits.maxCells()) {
            throw new UnreadableFileException("import.file.too-many-cells", limits.maxCells());
        }
    }

    /** A text that is kept; shared texts count once. */
    void text(int length) {
        if (length > limits.maxCellText()) {
            throw new UnreadableFileException("import.file.cell-too-long", limits.maxCellText());
        }
        text += length;
        if (text > limits.maxText()) {
            throw new UnreadableFileException("import.file.too-much-text", limits.maxText());
        }
    }
}
