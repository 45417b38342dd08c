package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.itplan.appendix.Appendices;
import vn.itplan.appendix.AppendixAssembler;
import vn.itplan.appendix.AppendixContent;
import vn.itplan.appendix.AppendixContent.Group;
import vn.itplan.appendix.AppendixContent.Item;
import vn.itplan.appendix.AppendixLayout;
import vn.itplan.appendix.AppendixLayouts;
import vn.itplan.appendix.AppendixMode;
import vn.itplan.appendix.AssembledAppendix;
import vn.itplan.appendix.GeneratedContent;
import vn.itplan.appendix.LayoutReach;
import vn.itplan.appendix.RowSource;
import vn.itplan.appendix.exporting.AppendixFiles;
import vn.itplan.appendix.exporting.AppendixFormat;
import vn.itplan.appendix.exporting.Writers;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.common.Texts;

/**
 * Plans made up from seeds go through every layout that comes with the program and come back the same, but for what the
 * layout has no column, group or number for: {@link #whatEachLayoutHolds} says what that is.
 */
class GeneratedPlansTest {

    private static final int SEEDS = 30;
    private static final int SEEDS_OF_CELLS = 12;

    private static final List<AppendixFormat> FORMATS =
            List.of(AppendixFormat.XLSX, AppendixFormat.DOCX, AppendixFormat.CSV);

    private static final Set<Meaning> TEXTS = EnumSet.complementOf(
            EnumSet.of(Meaning.GROUP, Meaning.ORDER, Meaning.NAME, Meaning.AMOUNT, Meaning.TOTAL, Meaning.OTHER));

    private final AppendixFiles files = Writers.files();

    static Stream<AppendixLayout> layouts() {
        return new AppendixLayouts().all().stream();
    }

    @Test
    void whatEachLayoutHolds() {
        assertThat(layouts().map(layout -> layout.slug() + ": " + reach(layout).words()))
                .containsExactly(
                        "danh-muc: ITEMS [COORDINATING, LEAD, NAME, NOTE] money [] groups 3",
                        "phu-tho-01: PAST_RESULTS [NAME] money [DISBURSED, SOURCE, YEAR] groups 0",
                        "phu-tho-02: SUMS [NAME] money [SOURCE] groups 0",
                        "phu-tho-03: SUMS [NAME] money [YEAR] groups 0",
                        "phu-tho-du-an: ITEMS [NAME] money [YEAR] groups 1",
                        "quang-nam-theo-nam: ITEMS [NAME, SCOPE, STATUS] money [YEAR] groups 1",
                        "du-an-da-thuc-hien: PAST_RESULTS [NAME, PERIOD] money [] groups 0",
                        "du-an-khac: PAST_RESULTS [NAME, NOTE, PERIOD] money [ALLOCATED, SOURCE] groups 0",
                        "chuong-trinh-theo-nam: -",
                        "dich-vu-cong: -",
                        "tien-giang-nam-truoc: PAST_RESULTS [NAME, NOTE, STATUS] money [] groups 1",
                        "theo-nguon: ITEMS [LEAD, NAME, NOTE] money [SOURCE] groups 3",
                        "nhiem-vu: ITEMS [COORDINATING, DELIVERABLE, LEAD, MONITORING, NAME, PERIOD] money - groups 3",
                        "trung-uong-dia-phuong: ITEMS [LEAD, NAME, PERIOD] money [SOURCE] groups 3",
                        "chi-tieu-giao: -",
                        "chi-tieu: -",
                        "to-chuc-thuc-hien: -",
                        "giai-ngan: -");
    }

    /** Every cell of every layout stands in the file where the table has it. */
    @ParameterizedTest
    @MethodSource("layouts")
    void everyCellComesBackFromEveryFormat(AppendixLayout layout) {
        LongStream.range(0, SEEDS_OF_CELLS).forEach(seed -> {
            AssembledAppendix appendix = assembled(layout, plan(layout, seed));
            AppendixFormat format = format(seed);
            byte[] file = files.make(appendix, format, Appendices.AT).content();
            assertThat(FileCells.of(format, file, appendix))
                    .as("%s as %s from seed %d", layout.slug(), format, seed)
                    .isEqualTo(FileCells.expected(format, appendix));
        });
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void thePlanComesBackAsFarAsTheLayoutHoldsIt(AppendixLayout layout) {
        LayoutReach reach = reach(layout);
        if (!reach.holdsRows()) {
            return;
        }
        LongStream.range(0, SEEDS).forEach(seed -> {
            AppendixContent plan = reach.cut(plan(layout, seed));
            AssembledAppendix appendix = assembled(layout, plan);
            AppendixFormat format = format(seed);
            byte[] file = files.make(appendix, format, Appendices.AT).content();
            assertThat(read(layout, file))
                    .as("%s as %s from seed %d", layout.slug(), format, seed)
                    .isEqualTo(rows(layout, plan));
        });
    }

    /** By turns. */
    private static AppendixFormat format(long seed) {
        return FORMATS.get((int) (seed % FORMATS.size()));
    }

    private static LayoutReach reach(AppendixLayout layout) {
        Set<AppendixLayout.Meaning> readable = EnumSet.of(AppendixLayout.Meaning.NAME);
        TEXTS.stream()
                .filter(meaning -> meaning != Meaning.SOURCE)
                .forEach(meaning -> readable.add(AppendixLayout.Meaning.valueOf(meaning.name())));
        return new LayoutReach(layout, readable);
    }

    private static AppendixContent plan(AppendixLayout layout, long seed) {
        return GeneratedContent.of(seed, layout.filter().groups());
    }

    private static AssembledAppendix assembled(AppendixLayout layout, AppendixContent plan) {
        return AppendixAssembler.assembleAll(plan, layout, AppendixMode.COMPUTED);
    }

    private static List<String> rows(AppendixLayout layout, AppendixContent plan) {
        List<String> rows = new ArrayList<>();
        if (layout.rows() == RowSource.SUMS) {
            plan.groups().forEach(group -> rows.add(row(List.of(), named(group.name(), all(group)))));
            if (!plan.items().isEmpty()) {
                rows.add(row(List.of(), named("Ngoài các nhóm", plan.items())));
            }
            return rows;
        }
        plan.items().forEach(item -> rows.add(row(List.of(), item)));
        for (Group group : plan.groups()) {
            if (reach(layout).depth() == 0) {
                all(group).forEach(item -> rows.add(row(List.of(), item)));
            } else {
                collect(layout, group, List.of(), rows);
            }
        }
        return rows;
    }

    private static void collect(AppendixLayout layout, Group group, List<String> path, List<String> rows) {
        List<String> own = new ArrayList<>(path);
        own.add(path.isEmpty() && layout.tables().perGroup() ? titled(group.name()) : Texts.clean(group.name()));
        group.items().forEach(item -> rows.add(row(own, item)));
        group.groups().forEach(below -> collect(layout, below, own, rows));
    }

    /** Titles are printed in capitals. */
    private static String titled(String name) {
        return Texts.searchKey(name);
    }

    private static List<Item> all(Group group) {
        List<Item> all = new ArrayList<>(group.items());
        group.groups().forEach(below -> all.addAll(all(below)));
        return all;
    }

    private static Item named(String name, List<Item> items) {
        return new Item(
                "",
                Map.of(AppendixLayout.Meaning.NAME, name),
                items.stream().flatMap(item -> item.money().stream()).toList(),
                List.of());
    }

    private static String row(List<String> path, Item item) {
        Map<String, String> texts = new TreeMap<>();
        item.texts().forEach((meaning, text) -> texts.put(meaning.name(), Texts.clean(text)));
        String name = texts.remove("NAME");
        Map<String, Money> money = new TreeMap<>();
        item.money()
                .forEach(
                        part -> money.merge(key(part.year(), part.source(), part.stage()), part.amount(), Money::plus));
        return said(path, String.valueOf(name), texts, money);
    }

    private static List<String> read(AppendixLayout layout, byte[] bytes) {
        ReadFile file = Reading.read(bytes);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < file.tables().size(); i++) {
            RecognizedTable found = file.tables().get(i);
            RecognizedTable table = found.unit() == null ? found.inUnit(layout.unit()) : found;
            List<String> above = layout.tables().perGroup()
                    ? List.of(Texts.searchKey(String.valueOf(TableGuesses.groupName(table))))
                    : List.of();
            Map<Integer, String> names =
                    table.rows().stream().collect(Collectors.toMap(RecognizedRow::rowNumber, RecognizedRow::name));
            table.rows(RecognizedRow.Kind.ITEM).forEach(row -> rows.add(row(above, names, row)));
        }
        return rows;
    }

    private static String row(List<String> above, Map<Integer, String> names, RecognizedRow row) {
        List<String> path = new ArrayList<>(above);
        row.groupPath().forEach(number -> path.add(names.get(number)));
        Map<String, String> texts = new TreeMap<>();
        row.cells().forEach((meaning, cell) -> {
            if (TEXTS.contains(meaning) && meaning != Meaning.SOURCE) {
                texts.put(meaning.name(), cell.text());
            }
        });
        Map<String, Money> money = new TreeMap<>();
        if (row.parts().isEmpty() && row.amount() != null) {
            money.put(key(null, null, null), row.amount().money());
        }
        row.parts().forEach(part -> {
            AmountOf of = part.column().of();
            money.put(key(of.year(), of.source(), of.stage()), part.amount().money());
        });
        return said(path, row.name(), texts, money);
    }

    private static String key(@Nullable Integer year, @Nullable String source, @Nullable FundingStage stage) {
        return year + "/" + source + "/" + (stage == null ? FundingStage.PLANNED : stage);
    }

    private static String said(List<String> path, String name, Map<String, String> texts, Map<String, Money> money) {
        return path + " " + name + " " + texts + " " + money;
    }
}
