package vn.itplan.appendix.importing;

/**
 * @param address "C7"; of the merged cells' first where the text stands for several rows
 * @param text what a reader sees, cleaned
 * @param raw the value in the file
 */
public record CellText(String address, String text, String raw) {

    static CellText of(RawCell cell) {
        return new CellText(cell.address(), cell.text(), cell.raw());
    }
}
