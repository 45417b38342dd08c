package vn.itplan.appendix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.funding.BudgetLevel;

/**
 * What an appendix tells, before any layout: the plan's facts, its rows as printed and the figures that the paper
 * states.
 *
 * @param items rows outside any group; they come first
 * @param stated sums over all rows that the paper prints
 * @param sources the sources that money and stated figures name, in the order of the province's list
 */
public record AppendixContent(
        PlanFacts plan, List<Item> items, List<Group> groups, List<Stated> stated, List<Source> sources) {

    public AppendixContent {
        items = List.copyOf(items);
        groups = List.copyOf(groups);
        stated = List.copyOf(stated);
        sources = List.copyOf(sources);
        for (Group group : groups) {
            if (group.levels() > AppendixLayout.MAX_DEPTH) {
                throw new IllegalArgumentException("Groups nest " + AppendixLayout.MAX_DEPTH + " levels at most");
            }
        }
    }

    /** All rows, those outside groups first. */
    List<Item> allItems() {
        List<Item> all = new ArrayList<>(items);
        groups.forEach(group -> all.addAll(group.allItems()));
        return all;
    }

    /**
     * @param document what kind of paper the plan is: "Kế hoạch", "Đề án"
     * @param number null as long as the plan is not issued
     * @param province with its kind, as within a sentence: "tỉnh Kiên Giang"
     * @param source the one source of all amounts, or null: "nguồn vốn sự nghiệp công nghệ thông tin"
     */
    public record PlanFacts(
            String document,
            @Nullable String number,
            @Nullable LocalDate date,
            String province,
            int firstYear,
            int lastYear,
            @Nullable String source) {}

    /**
     * @param name by which amounts name it
     * @param level null where the name is only words of the paper
     * @param aliases other names of it in papers
     */
    public record Source(String name, @Nullable BudgetLevel level, List<String> aliases) {
        public Source {
            aliases = List.copyOf(aliases);
        }
    }

    /** @param order the number as printed; where it is empty, the layout numbers the group */
    public record Group(String order, String name, List<Item> items, List<Group> groups, List<Stated> stated) {
        public Group {
            items = List.copyOf(items);
            groups = List.copyOf(groups);
            stated = List.copyOf(stated);
        }

        int levels() {
            return 1 + groups.stream().mapToInt(Group::levels).max().orElse(0);
        }

        List<Item> allItems() {
            List<Item> all = new ArrayList<>(items);
            groups.forEach(group -> all.addAll(group.allItems()));
            return all;
        }
    }

    /**
     * A row.
     *
     * @param order the number as printed; where it is empty, the layout numbers the row
     * @param texts what it says in each column; a missing one is empty
     * @param money none where the plan gives it none
     * @param stated its own sums that the paper prints
     * @param rateUnit when its amounts are rates: for what one is paid; they are never summed
     * @param detail it only says more of a row above, so that no sum counts it
     * @param years what it does year by year
     */
    public record Item(
            String order,
            Map<Meaning, String> texts,
            List<Part> money,
            List<Stated> stated,
            @Nullable String rateUnit,
            boolean detail,
            List<Year> years) {

        public Item {
            texts = Map.copyOf(texts);
            money = List.copyOf(money);
            stated = List.copyOf(stated);
            years = List.copyOf(years);
        }

        public Item(String order, Map<Meaning, String> texts, List<Part> money, List<Stated> stated) {
            this(order, texts, money, stated, null, false, List.of());
        }

        /** Of planned money without year and source. */
        public Item(String order, String name, String lead, String coordinating, @Nullable Money amount, String note) {
            this(
                    order,
                    Map.of(
                            Meaning.NAME,
                            name,
                            Meaning.LEAD,
                            lead,
                            Meaning.COORDINATING,
                            coordinating,
                            Meaning.NOTE,
                            note),
                    amount == null ? List.of() : List.of(new Part(null, null, FundingStage.PLANNED, amount)),
                    List.of());
        }

        public String text(Meaning meaning) {
            return texts.getOrDefault(meaning, "");
        }

        Item withMoney(List<Part> other) {
            return new Item(order, texts, other, stated, rateUnit, detail, years);
        }

        Item withText(Meaning meaning, String text) {
            Map<Meaning, String> more = new EnumMap<>(Meaning.class);
            more.putAll(texts);
            more.put(meaning, text);
            return new Item(order, more, money, stated, rateUnit, detail, years);
        }
    }

    /** What a row does in one year. */
    public record Year(int year, String objective, String content) {}

    /** An amount of a row; year and source may be unknown. */
    public record Part(@Nullable Integer year, @Nullable String source, FundingStage stage, Money amount) {}

    /**
     * A figure that the paper prints, with its text there: "9.453"; without year or source it is over all of them.
     *
     * @param label what the paper calls its row, null where that is the name of what it is said of
     * @param layout of the table that it stands in, null where nobody knows
     */
    public record Stated(
            @Nullable Integer year,
            @Nullable String source,
            FundingStage stage,
            Money value,
            String asWritten,
            @Nullable String label,
            @Nullable String layout) {

        public Stated(
                @Nullable Integer year, @Nullable String source, FundingStage stage, Money value, String asWritten) {
            this(year, source, stage, value, asWritten, null, null);
        }

        Stated from(String other) {
            return new Stated(year, other, stage, value, asWritten, label, layout);
        }

        public Stated(Money value, String asWritten) {
            this(null, null, FundingStage.PLANNED, value, asWritten);
        }
    }
}
