package vn.itplan.appendix.importing;

/**
 * How much of a file is read before it is refused. Together they bound the memory that one upload can take, whatever
 * the file says about itself.
 *
 * @param maxBytes size of the file
 * @param maxRows rows with content, over all sheets
 * @param maxColumns the last column that may hold content
 * @param maxSheets worksheets in the workbook
 * @param maxCellText characters in one cell; 32.767 is what a spreadsheet takes
 * @param maxCells cells with content, over all sheets
 * @param maxText characters kept, over all cells
 * @param maxInflatedBytes size of all parts of the file when unpacked
 */
public record ImportLimits(
        int maxBytes,
        int maxRows,
        int maxColumns,
        int maxSheets,
        int maxCellText,
        int maxCells,
        int maxText,
        long maxInflatedBytes) {

    private static final int MEGABYTE = 1024 * 1024;

    public static final ImportLimits DEFAULTS = of(20 * MEGABYTE, 20_000);

    /** The two limits that an administrator sets; the others follow from what spreadsheets and memory allow. */
    public static ImportLimits of(int maxBytes, int maxRows) {
        return new ImportLimits(maxBytes, maxRows, 200, 50, 32_767, 1_000_000, 20_000_000, 200L * MEGABYTE);
    }
}
