package vn.itplan.document;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.DocumentText;
import vn.itplan.document.OfficialDocument.Align;
import vn.itplan.document.OfficialDocument.Block;
import vn.itplan.document.OfficialDocument.Column;
import vn.itplan.document.OfficialDocument.Grid;
import vn.itplan.document.OfficialDocument.Row;
import vn.itplan.indicator.IndicatorLevel;
import vn.itplan.indicator.IndicatorRow;
import vn.itplan.plan.ResponsibilityRow;
import vn.itplan.plan.ServiceTargetRow;

/** The lists of a plan as tables of the document; an empty list is no table. */
final class PartTables {

    private static final Column ORDER = new Column("TT", 8, Align.CENTER);

    private static final Map<IndicatorLevel, String> LEVELS = Map.of(
            IndicatorLevel.WHOLE_PROVINCE, "toàn tỉnh",
            IndicatorLevel.PROVINCIAL, "cấp tỉnh",
            IndicatorLevel.DISTRICT, "cấp huyện",
            IndicatorLevel.COMMUNE, "cấp xã");

    private PartTables() {}

    static List<Block> responsibilities(List<ResponsibilityRow> rows) {
        return table(
                null,
                List.of(ORDER, left("Cơ quan, đơn vị", 32), left("Nhiệm vụ", 42), left("Thời hạn", 18)),
                rows,
                (order, row) -> List.of(order, row.agencyText(), orEmpty(row.duty()), orEmpty(row.deadlineText())));
    }

    /** Lines as they are written, "HĐND: Hội đồng nhân dân", beside each other. */
    static List<Block> abbreviations(DocumentText text) {
        return table(null, List.of(ORDER, left("Từ viết tắt", 22), left("Nghĩa", 70)), text.lines(), (order, line) -> {
            String[] parts = line.text().split(":", 2);
            return List.of(order, parts[0].strip(), parts.length == 1 ? "" : parts[1].strip());
        });
    }

    static List<Block> services(List<ServiceTargetRow> rows) {
        return table(
                null,
                List.of(
                        ORDER,
                        left("Dịch vụ công", 44),
                        new Column("Mức độ", 10, Align.CENTER),
                        left("Cơ quan chủ trì", 24),
                        left("Thời hạn", 14)),
                rows,
                (order, row) -> List.of(
                        order,
                        row.name(),
                        Objects.toString(row.level(), ""),
                        orEmpty(row.agencyText()),
                        orEmpty(row.deadlineText())));
    }

    /** Targets, or the figures that say how things stand. */
    static List<Block> indicators(List<IndicatorRow> rows, boolean currentState) {
        List<IndicatorRow> shown =
                rows.stream().filter(row -> row.currentState() == currentState).toList();
        Function<IndicatorRow, String> names = names(shown);
        if (currentState) {
            return table(
                    null,
                    List.of(
                            ORDER,
                            left("Số liệu", 56),
                            left("Đơn vị tính", 16),
                            new Column("Giá trị", 20, Align.RIGHT)),
                    shown,
                    (order, row) -> List.of(order, names.apply(row), row.unit(), orEmpty(row.figureShown())));
        }
        boolean years = shown.stream().map(IndicatorRow::targetYear).distinct().count() > 1;
        String target = years ? "Mục tiêu (năm)" : "Mục tiêu";
        if (shown.stream().anyMatch(row -> row.responsible() != null)) {
            return table(
                    null,
                    List.of(
                            ORDER,
                            left("Chỉ tiêu", 38),
                            left("Đơn vị tính", 10),
                            new Column("Hiện trạng", 12, Align.RIGHT),
                            new Column(target, 12, Align.RIGHT),
                            left("Cơ quan chịu trách nhiệm", 20)),
                    shown,
                    (order, row) -> List.of(
                            order,
                            names.apply(row),
                            row.unit(),
                            orEmpty(row.baselineShown()),
                            target(row, years),
                            orEmpty(row.responsible())));
        }
        return table(
                null,
                List.of(
                        ORDER,
                        left("Chỉ tiêu", 46),
                        left("Đơn vị tính", 14),
                        new Column("Hiện trạng", 16, Align.RIGHT),
                        new Column(target, 16, Align.RIGHT)),
                shown,
                (order, row) ->
                        List.of(order, names.apply(row), row.unit(), orEmpty(row.baselineShown()), target(row, years)));
    }

    /** Rows of one name that speak of several levels say of which. */
    private static Function<IndicatorRow, String> names(List<IndicatorRow> rows) {
        Map<String, Set<IndicatorLevel>> levels = rows.stream()
                .filter(row -> row.level() != null)
                .collect(groupingBy(IndicatorRow::name, mapping(IndicatorRow::level, toSet())));
        return row -> {
            IndicatorLevel level = row.level();
            return level == null
                            || Objects.requireNonNull(levels.get(row.name())).size() == 1
                    ? row.name()
                    : row.name() + " (" + LEVELS.get(level) + ")";
        };
    }

    /** With its year, where the targets of a plan are for several. */
    private static String target(IndicatorRow row, boolean years) {
        return years && row.targetYear() != null
                ? orEmpty(row.targetShown()) + " (" + row.targetYear() + ")"
                : orEmpty(row.targetShown());
    }

    private static <T> List<Block> table(
            @Nullable String unitLine, List<Column> columns, List<T> rows, BiFunction<String, T, List<String>> cells) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Row> lines = new ArrayList<>();
        for (T row : rows) {
            lines.add(new Row(cells.apply(String.valueOf(lines.size() + 1), row), false));
        }
        return List.of(new Grid(unitLine, columns, lines));
    }

    private static Column left(String heading, int share) {
        return new Column(heading, share, Align.LEFT);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
