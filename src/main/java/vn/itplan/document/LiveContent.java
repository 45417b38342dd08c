package vn.itplan.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.common.AmountInWords;
import vn.itplan.common.DocumentText;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;
import vn.itplan.document.OfficialDocument.Align;
import vn.itplan.document.OfficialDocument.Block;
import vn.itplan.document.OfficialDocument.Column;
import vn.itplan.document.OfficialDocument.Grid;
import vn.itplan.document.OfficialDocument.Row;
import vn.itplan.document.OfficialDocument.Words;
import vn.itplan.funding.FundingSums;
import vn.itplan.funding.SumDimension;
import vn.itplan.funding.SumTable;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.SectionKind;

/** What a section shows after its text, as the document prints it. Words of the document are Vietnamese for everybody. */
@Component
class LiveContent {

    private static final MoneyUnit UNIT = MoneyUnit.MILLION;
    private static final String UNIT_LINE = "Đơn vị tính: triệu đồng";
    private static final int ORDER_SHARE = 8;

    private final FundingSums sums;

    LiveContent(FundingSums sums) {
        this.sums = sums;
    }

    List<Block> of(PlanDetails plan, SectionKind kind) {
        return switch (kind) {
            case PROJECTS -> money(plan, SumDimension.GROUP, "Nhóm nhiệm vụ", "Ngoài các nhóm", false);
            case FUNDING -> money(plan, SumDimension.SOURCE, "Nguồn vốn", "Chưa rõ nguồn", true);
            default -> List.of();
        };
    }

    private List<Block> money(PlanDetails plan, SumDimension by, String heading, String unknown, boolean inWords) {
        SumTable table = sums.table(plan.versionId(), FundingStage.PLANNED, by, SumDimension.YEAR);
        if (table.rows().isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        if (inWords) {
            Money total = Money.ofDong(table.total());
            blocks.add(
                    words("Tổng kinh phí: %s triệu đồng (%s).".formatted(total.format(UNIT), AmountInWords.of(total))));
        }
        blocks.add(grid(table, heading, unknown));
        return blocks;
    }

    private static Grid grid(SumTable table, String heading, String unknown) {
        boolean years = table.columns().size() > 1;
        int amounts = years ? table.columns().size() + 1 : 1;
        int share = Math.max(8, Math.min(20, 60 / amounts));
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
        for (SumTable.SumRow row : table.rows()) {
            String label = row.heading().label();
            rows.add(row(
                    String.valueOf(rows.size() + 1),
                    label == null ? unknown : label,
                    years ? row.amounts() : List.of(),
                    row.total(),
                    false));
        }
        rows.add(row("", "Tổng cộng", years ? List.copyOf(table.columnTotals()) : List.of(), table.total(), true));
        return new Grid(UNIT_LINE, columns, rows);
    }

    private static Row row(String order, String label, List<@Nullable Long> amounts, long total, boolean bold) {
        List<String> cells = new ArrayList<>(List.of(order, label));
        for (Long amount : amounts) {
            cells.add(amount == null ? "" : Money.ofDong(amount).format(UNIT));
        }
        cells.add(Money.ofDong(total).format(UNIT));
        return new Row(cells, bold);
    }

    private static Words words(String text) {
        return new Words(DocumentText.parse(text).lines().get(0), false);
    }
}
