package vn.itplan.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;
import vn.itplan.document.OfficialDocument.Align;
import vn.itplan.document.OfficialDocument.Column;
import vn.itplan.document.OfficialDocument.Grid;
import vn.itplan.document.OfficialDocument.Row;
import vn.itplan.funding.SumTable;

/** Sums of money as tables of the document. */
final class MoneyTables {

    static final MoneyUnit UNIT = MoneyUnit.MILLION;
    static final String UNIT_LINE = "Đơn vị tính: triệu đồng";

    private static final int ORDER_SHARE = 8;
    private static final int SHARE_OF_AMOUNTS = 60;

    private MoneyTables() {}

    /** Years beside each other where there are several. */
    static Grid of(SumTable table, String heading, String unknown) {
        boolean years = table.columns().size() > 1;
        int amounts = years ? table.columns().size() + 1 : 1;
        int share = Math.max(6, Math.min(20, SHARE_OF_AMOUNTS / amounts));
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("TT", ORDER_SHARE, Align.CENTER));
        columns.add(new Column(heading, 100 - ORDER_SHARE - share * amounts, Align.LEFT));
        if (years) {
            table.columns()
                    .forEach(year -> columns.add(new Column(
                            year.label() == null ? "Chưa rõ năm" : "Năm " + year.label(), share, Align.RIGHT)));
        }
        columns.add(new Column("Tổng cộng", share, Align.RIGHT));
        List<Row> rows = new ArrayList<>();
        for (SumTable.SumRow row : table.outerRows()) {
            String label = row.heading().label();
            rows.add(row(
                    String.valueOf(rows.size() + 1),
                    label == null ? unknown : label,
                    years ? row.amounts() : List.of(),
                    row.total(),
                    false));
        }
        rows.add(row("", "Tổng cộng", years ? table.columnTotals() : List.of(), table.total(), true));
        return new Grid(UNIT_LINE, columns, rows);
    }

    static String amount(@Nullable Long dong) {
        return dong == null ? "" : Money.ofDong(dong).format(UNIT);
    }

    private static Row row(
            String order, String label, List<@Nullable Long> amounts, @Nullable Long total, boolean bold) {
        List<String> cells = new ArrayList<>(List.of(order, label));
        amounts.forEach(amount -> cells.add(amount(amount)));
        cells.add(amount(total));
        return new Row(cells, bold);
    }
}
