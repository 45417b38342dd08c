package vn.itplan.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.AppendixLayout.Page;
import vn.itplan.audit.AuditTrail.FieldChange;

/** What the trail says of a change of a layout: what was changed of the whole, and of which columns. */
final class LayoutDifferences {

    private final AppendixLayout before;
    private final AppendixLayout after;
    private final List<FieldChange> changes = new ArrayList<>();

    private LayoutDifferences(AppendixLayout before, AppendixLayout after) {
        this.before = before;
        this.after = after;
    }

    static List<FieldChange> between(AppendixLayout before, AppendixLayout after) {
        LayoutDifferences differences = new LayoutDifferences(before, after);
        differences.head();
        differences.rows();
        differences.filter();
        differences.columns();
        return differences.changes;
    }

    private void head() {
        field("name", AppendixLayout::name);
        field("documentName", AppendixLayout::documentName);
        field("sheetName", AppendixLayout::sheetName);
        field("orientation", layout -> layout.page().orientation().name());
        field("margins", layout -> margins(layout.page()));
        field("titles", layout -> joined(layout.titles(), AppendixLayout.Title::text, "\n"));
        field(
                "titleStyles",
                layout -> joined(layout.titles(), title -> title.style().name(), ", "));
        field("unit", layout -> layout.unit().name());
        field("unitLine", layout -> layout.unitLine().text());
        field("unitColumns", layout -> String.valueOf(layout.unitLine().columns()));
    }

    private void rows() {
        field("rows", layout -> layout.rows().name());
        field("grouping", layout -> layout.grouping().name());
        field("groupRows", layout -> layout.groupRows().name());
        field(
                "tables",
                layout -> layout.tables().perGroup()
                        ? String.valueOf(layout.tables().firstNumber())
                        : "");
        field("counting", layout -> layout.counting().name());
        field("groupNumbers", layout -> joined(layout.groupNumbers(), NumberStyle::sample, "; "));
        field("itemNumbers", layout -> joined(layout.itemNumbers(), NumberStyle::sample, "; "));
        field("subtotals", layout -> layout.subtotals().name());
        field("subtotalLabel", AppendixLayout::subtotalLabel);
        field("totalLabel", AppendixLayout::totalLabel);
        field("totalPlace", layout -> layout.totalPlace().name());
        field("differenceNote", AppendixLayout::differenceNote);
    }

    private void filter() {
        field("filterGroups", layout -> joined(layout.filter().groups(), Function.identity(), "; "));
        field("filterYears", layout -> joined(layout.filter().years(), String::valueOf, "; "));
        field("filterSources", layout -> joined(layout.filter().sources(), Function.identity(), "; "));
        field("filterStages", layout -> joined(layout.filter().stages(), PaperWords::of, "; "));
        field("filterStatuses", layout -> joined(layout.filter().statuses(), Function.identity(), "; "));
        field("filterAgencies", layout -> joined(layout.filter().agencies(), Function.identity(), "; "));
    }

    /** A column is the same when it tells the same; an amount of other money also when it stands under the same words. */
    private void columns() {
        List<LayoutColumn> left = new ArrayList<>(after.columns());
        List<LayoutColumn> kept = new ArrayList<>();
        for (LayoutColumn column : before.columns()) {
            LayoutColumn now = same(column, left);
            if (now != null) {
                left.remove(now);
                kept.add(now);
            }
            changed("column", PaperWords.of(column), now == null ? null : PaperWords.of(now));
        }
        left.forEach(column -> changed("column", null, PaperWords.of(column)));
        List<LayoutColumn> inOrder =
                after.columns().stream().filter(kept::contains).toList();
        if (!inOrder.equals(kept)) {
            changed("columnOrder", headings(kept), headings(inOrder));
        }
    }

    private static @Nullable LayoutColumn same(LayoutColumn column, List<LayoutColumn> left) {
        return left.stream()
                .filter(other -> other.tells().equals(column.tells()))
                .findFirst()
                .or(() -> left.stream()
                        .filter(other -> other.meaning() == column.meaning())
                        .filter(other -> other.heading().equals(column.heading()))
                        .findFirst())
                .orElse(null);
    }

    private void field(String name, Function<AppendixLayout, String> value) {
        String from = value.apply(before);
        String to = value.apply(after);
        changed(name, from.isEmpty() ? null : from, to.isEmpty() ? null : to);
    }

    private void changed(String field, @Nullable String from, @Nullable String to) {
        if (!Objects.equals(from, to)) {
            changes.add(new FieldChange(field, from, to));
        }
    }

    private static String margins(Page page) {
        return page.topMm() + " " + page.rightMm() + " " + page.bottomMm() + " " + page.leftMm();
    }

    private static String headings(List<LayoutColumn> columns) {
        return joined(columns, column -> String.join(" > ", column.heading()), "; ");
    }

    private static <T> String joined(List<T> values, Function<T, String> word, String between) {
        return values.stream().map(word).collect(Collectors.joining(between));
    }
}
