package vn.itplan.appendix.importing;

/**
 * Looks over the records of an old workbook before they are read: a workbook that says it holds more texts than it has
 * bytes would otherwise be believed.
 */
final class BiffRecords {

    private static final int HEADER = 4;
    private static final int FILE_PASS = 0x2F;
    private static final int SHARED_TEXTS = 0xFC;
    private static final int UNIQUE_COUNT = 4;
    /** A length of two bytes and a byte that says how the letters are written. */
    private static final int SHORTEST_TEXT = 3;

    private BiffRecords() {}

    /**
     * @throws UnreadableFileException when the records are encrypted or cannot be what they say
     */
    static void refuse(byte[] records) {
        int at = 0;
        while (at + HEADER <= records.length) {
            int kind = unsigned(records, at);
            int length = unsigned(records, at + 2);
            if (kind == FILE_PASS) {
                throw new UnreadableFileException("import.file.encrypted");
            }
            if (kind == SHARED_TEXTS && at + HEADER + UNIQUE_COUNT + HEADER <= records.length) {
                long texts = unsigned(records, at + HEADER + UNIQUE_COUNT)
                        + ((long) unsigned(records, at + HEADER + UNIQUE_COUNT + 2) << 16);
                if (texts > records.length / SHORTEST_TEXT) {
                    throw UnreadableFileException.damaged(texts + " shared texts");
                }
            }
            at += HEADER + length;
        }
    }

    private static int unsigned(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8;
    }
}
