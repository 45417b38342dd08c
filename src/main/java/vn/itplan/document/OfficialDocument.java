package vn.itplan.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.AppendixTable;
import vn.itplan.common.DocumentText;

/**
 * A plan as a document, every word of it decided, before any file format. The parts and their places are those of
 * Decree 30/2020/NĐ-CP, annex I.
 *
 * @param issuer the lines over the number: "ỦY BAN NHÂN DÂN", "TỈNH KIÊN GIANG"
 * @param number "Số: 195/KH-UBND", with room to write where it has none
 * @param placeAndDate "Kiên Giang, ngày 31 tháng 12 năm 2020", with room to write where it has none
 * @param kind "KẾ HOẠCH"
 * @param title what the plan is about, without the word of its kind
 * @param draft it is not issued and says so on the first page
 * @param decision that puts it into force, whose document this then begins with; null when it stands for itself
 * @param recipients the lines under "Nơi nhận"
 */
public record OfficialDocument(
        List<String> issuer,
        String number,
        String placeAndDate,
        String kind,
        String title,
        boolean draft,
        @Nullable Decision decision,
        List<Part> parts,
        Signature signature,
        List<String> recipients,
        List<AppendixTable> appendices) {

    static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";
    static final String DRAFT = "DỰ THẢO";
    static final String RECIPIENTS = "Nơi nhận:";
    static final String DECISION = "QUYẾT ĐỊNH";
    static final String ARTICLE = "Điều";

    public OfficialDocument {
        issuer = List.copyOf(issuer);
        parts = List.copyOf(parts);
        recipients = List.copyOf(recipients);
        appendices = List.copyOf(appendices);
    }

    /** A remark under a table. */
    static Words note(String text) {
        return new Words(
                new DocumentText.Line(DocumentText.Bullet.NONE, List.of(new DocumentText.Run(text, false, true))),
                false);
    }

    /** A paragraph of plain words. */
    static Words words(String text) {
        return new Words(DocumentText.parse(text).lines().get(0), false);
    }

    /**
     * A heading with what stands below it, up to the next heading.
     *
     * @param depth from 1; 0 for what stands before the first heading
     * @param number with its sign, empty for none
     */
    public record Part(int depth, String number, String heading, List<Block> blocks) {

        public Part {
            blocks = List.copyOf(blocks);
        }

        /** Number and heading as one line. */
        public String title() {
            return number.isEmpty() ? heading : number + " " + heading;
        }
    }

    /**
     * A decision that a plan or scheme goes with.
     *
     * @param title "Ban hành Đề án …"
     * @param authority who decides, over the legal bases
     * @param articles without their numbers
     * @param attachment under the title of what goes with it
     */
    public record Decision(
            String title, String authority, List<Block> bases, List<String> articles, String attachment) {

        public Decision {
            bases = List.copyOf(bases);
            articles = List.copyOf(articles);
        }
    }

    public sealed interface Block permits Words, Grid {

        default boolean isGrid() {
            return this instanceof Grid;
        }
    }

    /**
     * A paragraph.
     *
     * @param basis a legal basis: set in italics
     */
    public record Words(DocumentText.Line line, boolean basis) implements Block {}

    /**
     * A table within the text.
     *
     * @param caption over the table; null for none
     * @param unitLine over the table, right-aligned; null where there are no amounts
     */
    public record Grid(@Nullable String caption, @Nullable String unitLine, List<Column> columns, List<Row> rows)
            implements Block {

        /** More lines do not fit into what any table finds at least below the text before it. */
        private static final int TALL = 7;

        private static final int TALLER = 13;

        /** Characters of a line for each percent of the width, with words broken as they are. */
        private static final double CHARACTERS = 0.7;

        /** How tall heading and first row are, so that the heading does not stand alone at the foot of a page: a class. */
        public String beginning() {
            if (rows.isEmpty() || rows.get(0).across()) {
                return "";
            }
            double lines = lines(columns.stream().map(Column::heading).toList())
                    + lines(rows.get(0).cells());
            return lines > TALLER ? "taller" : lines > TALL ? "tall" : "";
        }

        private double lines(List<String> cells) {
            double most = 0;
            for (int i = 0; i < cells.size(); i++) {
                most = Math.max(most, cells.get(i).length() / (columns.get(i).share() * CHARACTERS));
            }
            return most;
        }

        public Grid(@Nullable String unitLine, List<Column> columns, List<Row> rows) {
            this(null, unitLine, columns, rows);
        }

        public Grid {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size() && !row.across()) {
                    throw new IllegalArgumentException(
                            "A row has " + row.cells().size() + " cells: " + row);
                }
            }
        }
    }

    /**
     * @param share of the width, in percent
     */
    public record Column(String heading, int share, Align align) {}

    public enum Align {
        LEFT,
        CENTER,
        RIGHT
    }

    /**
     * @param across it has two cells, the second as wide as all columns but the first
     */
    public record Row(List<String> cells, boolean bold, boolean across) {

        public Row(List<String> cells, boolean bold) {
            this(cells, bold, false);
        }

        public Row {
            cells = List.copyOf(cells);
        }

        static Row across(String order, String text, boolean bold) {
            return new Row(List.of(order, text), bold, true);
        }
    }

    /**
     * @param authority the lines over the name: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"
     * @param name empty with room to sign where it is not known
     */
    public record Signature(List<String> authority, String name) {

        public Signature {
            authority = List.copyOf(authority);
        }
    }
}
