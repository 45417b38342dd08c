package vn.itplan.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.common.AmountInWords;
import vn.itplan.common.Money;
import vn.itplan.document.OfficialDocument.Block;
import vn.itplan.funding.FundingSums;
import vn.itplan.funding.SumDimension;
import vn.itplan.funding.SumPair;
import vn.itplan.funding.SumTable;

/** The money of a plan as its document prints it: in all, in words, by group and source, by group and year. */
@Component
class FundingContent {

    /** Of the width, in percent: with less for the names of groups the years stand below each other. */
    private static final int LEAST_FOR_WORDS = 24;

    private final FundingSums sums;

    FundingContent(FundingSums sums) {
        this.sums = sums;
    }

    /** The caller has checked that the account may read the plan. */
    List<Block> of(long versionId) {
        SumTable bySource = sums.withStated(versionId, SumPair.planned(SumDimension.GROUP, SumDimension.SOURCE));
        SumTable byYear = sums.withStated(versionId, SumPair.planned(SumDimension.GROUP, SumDimension.YEAR));
        if (byYear.isEmpty() && bySource.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        total(byYear, blocks);
        boolean sources = saysMore(bySource);
        if (sources) {
            blocks.add(MoneyTables.of("Kinh phí theo nhóm nhiệm vụ và nguồn vốn", bySource));
        }
        if (!sources || byYear.columns().size() > 1) {
            blocks.add(MoneyTables.of("Kinh phí theo nhóm nhiệm vụ và năm", upright(versionId, byYear)));
        }
        note(List.of(bySource, byYear), blocks);
        return blocks;
    }

    private static void total(SumTable table, List<Block> blocks) {
        Long computed = table.total();
        Long printed = table.whole().stated().isEmpty()
                ? null
                : Long.valueOf(table.whole().stated().get(0).amount());
        Long total = computed != null ? computed : printed;
        if (total != null) {
            blocks.add(OfficialDocument.words("Tổng kinh phí: " + inFull(total) + "."));
        }
        if (computed != null && printed != null && !computed.equals(printed)) {
            blocks.add(OfficialDocument.words("Văn bản ghi tổng kinh phí: " + inFull(printed) + "."));
        }
    }

    private static String inFull(long dong) {
        Money money = Money.ofDong(dong);
        return "%s triệu đồng (%s)".formatted(money.format(MoneyTables.UNIT), AmountInWords.of(money));
    }

    /** Whether the table has sources to name: one column of lines that name none says nothing. */
    private static boolean saysMore(SumTable table) {
        return table.columns().stream().anyMatch(column -> column.key() != null);
    }

    private SumTable upright(long versionId, SumTable table) {
        boolean turned = MoneyTables.shareOfWords(table) < LEAST_FOR_WORDS
                && table.rows().size() < table.columns().size();
        return turned ? sums.withStated(versionId, SumPair.planned(SumDimension.YEAR, SumDimension.GROUP)) : table;
    }

    private static void note(List<SumTable> tables, List<Block> blocks) {
        String note = null;
        if (tables.stream().allMatch(table -> table.total() == null)) {
            note = "Số ghi trong văn bản; chưa có kinh phí của từng nhiệm vụ.";
        } else if (tables.stream().anyMatch(MoneyTables::hasBrackets)) {
            note = "Số trong ngoặc là số ghi trong văn bản, khác số cộng từ các nhiệm vụ.";
        }
        addNote(note, blocks);
    }

    private static void addNote(@Nullable String note, List<Block> blocks) {
        if (note != null) {
            blocks.add(OfficialDocument.note(note));
        }
    }
}
