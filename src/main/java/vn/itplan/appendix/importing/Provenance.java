package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers for every imported value the cell that it was read from. Later edits of the value leave this alone. */
final class Provenance {

    private static final int BATCH = 500;

    /** The kinds of rows that values are imported into; each has its column. */
    enum Owner {
        GROUP("group_id", "plan_group"),
        ITEM("item_id", "plan_item"),
        LINE("funding_line_id", "funding_line"),
        FIGURE("stated_figure_id", "stated_figure"),
        PAST("past_result_id", "plan_past_result");

        private final String column;
        private final String table;

        Owner(String column, String table) {
            this.column = column;
            this.table = table;
        }

        String table() {
            return table;
        }
    }

    private record Origin(Owner owner, long id, String field, String sheet, String cell, String text, String raw) {}

    private final List<Origin> origins = new ArrayList<>();

    void add(Owner owner, long id, String field, String sheet, CellText cell) {
        origins.add(new Origin(owner, id, field, sheet, cell.address(), cell.text(), cell.raw()));
    }

    void add(Owner owner, long id, String sheet, Amount amount) {
        origins.add(new Origin(owner, id, "amount", sheet, amount.address(), amount.text(), amount.raw()));
    }

    /** All texts of an item's or group's row. */
    void addTexts(Owner owner, long id, String sheet, RecognizedRow row) {
        row.cells().forEach((meaning, cell) -> {
            if (meaning != Meaning.AMOUNT
                    && meaning != Meaning.OTHER
                    && !cell.text().isEmpty()) {
                add(owner, id, RowFields.field(meaning), sheet, cell);
            }
        });
    }

    void write(JdbcTemplate jdbc, ImportRun run) {
        for (Owner owner : Owner.values()) {
            List<Origin> own =
                    origins.stream().filter(origin -> origin.owner() == owner).toList();
            jdbc.batchUpdate(
                    "insert into provenance (province_id, plan_id, version_id, import_id, " + owner.column
                            + ", field, sheet, cell, text, raw_value) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    own,
                    BATCH,
                    (statement, origin) -> {
                        statement.setLong(1, run.provinceId());
                        statement.setLong(2, run.planId());
                        statement.setLong(3, run.versionId());
                        statement.setLong(4, run.id());
                        statement.setLong(5, origin.id());
                        statement.setString(6, origin.field());
                        statement.setString(7, origin.sheet());
                        statement.setString(8, origin.cell());
                        statement.setString(9, origin.text());
                        statement.setString(10, origin.raw());
                    });
        }
    }
}
