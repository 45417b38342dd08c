package vn.itplan.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.itplan.appendix.AmountChoice.Dimension;
import vn.itplan.appendix.AppendixLayout.Align;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.common.FundingStage;

/** Words of layouts in the language of papers, whichever language the reader has chosen. */
final class PaperWords {

    private static final Map<FundingStage, String> STAGES = Map.of(
            FundingStage.REQUESTED, "Đề xuất",
            FundingStage.PLANNED, "Kế hoạch",
            FundingStage.ALLOCATED, "Bố trí",
            FundingStage.DISBURSED, "Giải ngân");

    private static final Map<Dimension, String> DIMENSIONS =
            Map.of(Dimension.YEAR, "năm", Dimension.SOURCE, "nguồn vốn", Dimension.STAGE, "bước");

    private static final Map<Align, String> SIDES =
            Map.of(Align.LEFT, "căn trái", Align.CENTER, "căn giữa", Align.RIGHT, "căn phải");

    private PaperWords() {}

    static String of(FundingStage stage) {
        return STAGES.getOrDefault(stage, "");
    }

    /** All that a planner can change of it. */
    static String of(LayoutColumn column) {
        List<String> parts = new ArrayList<>();
        parts.add(String.join(" > ", column.heading()));
        if (!column.lastHeading().isEmpty()) {
            parts.add("năm cuối: " + String.join(" > ", column.lastHeading()));
        }
        parts.add(column.widthMm() + " mm");
        parts.add(SIDES.getOrDefault(column.align(), ""));
        if (column.meaning() == Meaning.AMOUNT) {
            parts.addAll(money(column.amounts()));
        }
        if (!column.mark().isEmpty()) {
            parts.add("X: " + column.mark());
        }
        return String.join(" · ", parts);
    }

    private static List<String> money(AmountChoice amounts) {
        List<String> parts = new ArrayList<>();
        if (!amounts.by().isEmpty()) {
            parts.add("theo " + amounts.by().stream().map(DIMENSIONS::get).collect(Collectors.joining(", ")));
        }
        if (!amounts.by().contains(Dimension.STAGE)) {
            parts.add(of(amounts.stage()).toLowerCase(Locale.ROOT));
        }
        if (amounts.year() != null) {
            parts.add("năm " + amounts.year());
        }
        if (!amounts.source().isEmpty()) {
            parts.add(amounts.source());
        }
        amounts.levels().forEach(level -> parts.add(level.name()));
        return parts;
    }
}
