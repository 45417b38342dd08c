package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.appendix.importing.FileReading.Applied;
import vn.itplan.appendix.importing.FileReading.ReadAmount;
import vn.itplan.appendix.importing.FileReading.ReadRow;
import vn.itplan.appendix.importing.FileReading.ReadTable;
import vn.itplan.appendix.importing.ImportPreviews.Compared;
import vn.itplan.common.Texts;
import vn.itplan.plan.PlanDetails;

/** Says what a file gave, and beside its own problems what the program decided by itself. */
@Component
class FileReadings {

    private static final int SHOWN = 80;

    private final ImportPreviews previews;

    FileReadings(ImportPreviews previews) {
        this.previews = previews;
    }

    FileReading of(PlanDetails plan, List<ChosenTable> tables, Compared compared, @Nullable Applied applied) {
        Set<String> unknown = new LinkedHashSet<>();
        previews.unknownAgencies(plan.provinceId(), tables).forEach(name -> unknown.add(Texts.searchKey(name)));
        List<ReadTable> result = new ArrayList<>();
        boolean vanishedTold = false;
        for (ChosenTable table : tables) {
            List<Problem> problems = new ArrayList<>(Compared.problems(table));
            problems.addAll(compared.found(table));
            Problems own = new Problems(table.table().sheet());
            decided(plan, table, own);
            agencies(table, unknown, own);
            if (table.is(TableRole.ITEMS) && !vanishedTold) {
                vanishedTold = true;
                compared.difference()
                        .vanished()
                        .forEach(item -> own.warn(
                                "import.row.vanished", null, shown(item.values().name())));
            }
            problems.addAll(own.all());
            UnitFound unit = table.table().unit();
            result.add(new ReadTable(
                    table.table().sheet(),
                    table.choices().layout(),
                    unit == null ? null : unit.unit(),
                    table.table().columns(),
                    rows(table),
                    problems));
        }
        return new FileReading(result, applied);
    }

    private static void decided(PlanDetails plan, ChosenTable table, Problems own) {
        TableChoices choices = table.choices();
        Proposals.Years said = table.table().proposals().years();
        boolean ofTitle = said != null && said.first() == said.last();
        boolean money = !table.table().amountColumns().isEmpty();
        Integer year = choices.year();
        if (table.is(TableRole.ITEMS)
                && money
                && year != null
                && !ofTitle
                && year == plan.values().firstYear()
                && plan.values().firstYear() == plan.values().lastYear()) {
            own.info("import.year.of-plan", null, String.valueOf(year));
        }
        if (choices.group() != null && table.is(TableRole.ITEMS)) {
            own.info("import.group.of-title", null, shown(choices.group()));
        }
        if (table.is(TableRole.SUMS)) {
            own.info("import.role.sums-taken", null);
        } else if (table.is(TableRole.PAST)) {
            own.info("import.role.past-taken", null);
        }
        Set<String> made = new LinkedHashSet<>();
        if (!table.is(TableRole.PAST) && !table.is(TableRole.SKIP)) {
            table.keys().forEach(key -> {
                if (key.newSource() != null && made.add(Texts.searchKey(key.newSource()))) {
                    own.info("import.source.made", null, shown(key.newSource()));
                }
            });
        }
    }

    /** Each unknown agency once, at the cell that names it first. */
    private static void agencies(ChosenTable table, Set<String> unknown, Problems own) {
        if (!table.is(TableRole.ITEMS)) {
            return;
        }
        for (RecognizedRow row : table.table().rows(RecognizedRow.Kind.ITEM)) {
            for (Meaning meaning : List.of(Meaning.LEAD, Meaning.COORDINATING, Meaning.MONITORING)) {
                CellText cell = row.cell(meaning);
                if (cell != null) {
                    String text = " " + Texts.searchKey(cell.text()) + " ";
                    List<String> here = unknown.stream()
                            .filter(name -> !name.isEmpty() && text.contains(" " + name + " "))
                            .toList();
                    here.forEach(name -> own.info("import.agency.new", cell.address(), shown(cell.text())));
                    here.forEach(unknown::remove);
                }
            }
        }
    }

    private static List<ReadRow> rows(ChosenTable table) {
        Map<Integer, String> groups = new HashMap<>();
        List<ReadRow> rows = new ArrayList<>();
        for (RecognizedRow row : table.table().rows()) {
            if (row.kind() == RecognizedRow.Kind.GROUP) {
                groups.put(row.rowNumber(), row.name());
            }
            if (row.kind() != RecognizedRow.Kind.ITEM) {
                continue;
            }
            String group = row.groupPath().isEmpty()
                    ? table.choices().group()
                    : groups.get(row.groupPath().get(row.groupPath().size() - 1));
            CellText name = row.cell(Meaning.NAME);
            CellText lead = row.cell(Meaning.LEAD);
            List<ReadAmount> amounts = amounts(table, row);
            rows.add(new ReadRow(
                    name == null ? CellAddress.of(row.rowNumber(), 0) : name.address(),
                    group,
                    row.order(),
                    row.name(),
                    lead == null ? null : lead.text(),
                    amounts,
                    total(amounts)));
        }
        return rows;
    }

    private static List<ReadAmount> amounts(ChosenTable table, RecognizedRow row) {
        return table.added(row).stream()
                .map(figure -> {
                    LineKey key = figure.key();
                    String source = key.newSource() != null
                            ? key.newSource()
                            : table.sources().name(key.source());
                    var money = figure.amount().money();
                    return new ReadAmount(key.year(), source, key.stage(), money == null ? null : money.dong());
                })
                .toList();
    }

    private static @Nullable Long total(List<ReadAmount> amounts) {
        long sum = 0;
        for (ReadAmount amount : amounts) {
            if (amount.amountVnd() == null) {
                return null;
            }
            sum += amount.amountVnd();
        }
        return amounts.isEmpty() ? null : Long.valueOf(sum);
    }

    private static String shown(String text) {
        String line = Texts.cleanLine(text);
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
