package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.importing.RecognizedRow.Kind;
import vn.itplan.appendix.importing.TableGuess.SameRow;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.common.Texts;

/**
 * What the tables of one file are to each other: a table whose rows are the totals of other tables is a summary of them,
 * one of money spent tells of the period before, and tables without groups of their own are one group each.
 */
final class TableGuesses {

    private static final Pattern PAST = Pattern.compile(".*\\b(da thuc hien|ket qua thuc hien|da trien khai)\\b.*");
    private static final Pattern HEADED =
            Pattern.compile("(?iu)ph[ụu]\\s+(?:l[ụu]c|bi[ểe]u)(?:\\s+s[ốo])?\\s*[0-9IVXLA-Z]{0,6}\\s*[:.–-]?\\s*(.*)");
    private static final Pattern ATTACHED = Pattern.compile("(?iu)\\(?\\s*(?:kèm theo|ban hành kèm).*");
    private static final int LONGEST_GROUP = 1_000;

    private final List<RecognizedTable> tables;
    private final TableRole[] roles;
    private final List<Map<Integer, Integer>> sums = new ArrayList<>();

    private TableGuesses(List<RecognizedTable> tables) {
        this.tables = tables;
        this.roles = new TableRole[tables.size()];
    }

    static List<TableGuess> of(List<RecognizedTable> tables) {
        return new TableGuesses(tables).guess();
    }

    private List<TableGuess> guess() {
        for (int i = 0; i < roles.length; i++) {
            roles[i] = isPast(tables.get(i)) ? TableRole.PAST : TableRole.ITEMS;
        }
        for (int i = 0; i < roles.length; i++) {
            Map<Integer, Integer> of = roles[i] == TableRole.ITEMS ? sumsOf(i) : Map.of();
            sums.add(of);
            if (!of.isEmpty()) {
                roles[i] = TableRole.SUMS;
            }
        }
        List<Map<Integer, SameRow>> same = SameItems.of(tables, roles);
        long tablesOfItems = IntStream.range(0, roles.length)
                .filter(i -> roles[i] == TableRole.ITEMS && same.get(i).isEmpty())
                .count();
        List<TableGuess> guesses = new ArrayList<>();
        for (int i = 0; i < roles.length; i++) {
            RecognizedTable table = tables.get(i);
            boolean ownGroup = roles[i] == TableRole.ITEMS
                    && tablesOfItems > 1
                    && same.get(i).isEmpty()
                    && table.rows(Kind.GROUP).isEmpty();
            String group = ownGroup ? groupName(table) : null;
            guesses.add(
                    new TableGuess(roles[i], layout(table, roles[i], group != null), group, sums.get(i), same.get(i)));
        }
        return guesses;
    }

    private static boolean isPast(RecognizedTable table) {
        List<Column> amounts = table.amountColumns();
        if (amounts.size() > 1) {
            return amounts.stream().allMatch(column -> column.of().stage() == FundingStage.DISBURSED);
        }
        return table.titles().stream()
                .anyMatch(title -> PAST.matcher(Texts.searchKey(title)).matches());
    }

    /** By row the other table whose total it repeats; empty unless every row repeats one, each another. */
    private Map<Integer, Integer> sumsOf(int index) {
        List<RecognizedRow> rows = tables.get(index).rows(Kind.ITEM);
        Map<Integer, Integer> found = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        if (rows.size() < 2 || rows.size() >= tables.size()) {
            return Map.of();
        }
        for (RecognizedRow row : rows) {
            Money sum = sum(row);
            for (int other = 0; sum != null && other < tables.size() && !found.containsKey(row.rowNumber()); other++) {
                boolean candidate = other != index
                        && roles[other] == TableRole.ITEMS
                        && (other >= sums.size() || sums.get(other).isEmpty())
                        && tables.get(other).rows(Kind.ITEM).size() > 1;
                if (candidate && sum.equals(total(tables.get(other))) && taken.add(other)) {
                    found.put(row.rowNumber(), other);
                }
            }
        }
        return found.size() == rows.size() ? found : Map.of();
    }

    private static @Nullable Money sum(RecognizedRow row) {
        if (row.amount() != null) {
            return row.amount().money();
        }
        Money sum = Money.ZERO;
        for (Amount amount : row.added()) {
            if (amount.money() == null) {
                return null;
            }
            sum = sum.plus(amount.money());
        }
        return sum.equals(Money.ZERO) ? null : sum;
    }

    /** As printed, or what the items add up to. */
    private static @Nullable Money total(RecognizedTable table) {
        return table.rows(Kind.TOTAL).stream()
                .map(TableGuesses::sum)
                .filter(money -> money != null)
                .findFirst()
                .orElseGet(table::itemTotal);
    }

    /** "PHỤ BIỂU SỐ 04: KINH PHÍ PHÁT TRIỂN ỨNG DỤNG CNTT" names the group "Kinh phí phát triển ứng dụng CNTT". */
    static @Nullable String groupName(RecognizedTable table) {
        for (String title : table.titles()) {
            String line = Texts.cleanLine(title);
            Matcher headed = HEADED.matcher(line);
            String name = headed.matches() ? headed.group(1).strip() : line;
            if (!name.isEmpty()
                    && name.length() <= LONGEST_GROUP
                    && !ATTACHED.matcher(line).matches()) {
                return TitleReader.sentenceCase(name);
            }
        }
        return table.sheet();
    }

    static @Nullable String layout(RecognizedTable table, TableRole role, boolean oneGroup) {
        Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
        table.columns().forEach(column -> meanings.add(column.meaning()));
        List<Column> amounts = table.amountColumns();
        boolean byYear = amounts.size() > 1
                && amounts.stream().allMatch(column -> column.of().year() != null);
        boolean bySource = amounts.size() > 1
                && amounts.stream().allMatch(column -> column.of().source() != null);
        if (role == TableRole.PAST) {
            return byYear ? "phu-tho-01" : "du-an-da-thuc-hien";
        }
        if (role == TableRole.SUMS) {
            return byYear ? "phu-tho-03" : bySource ? "phu-tho-02" : null;
        }
        if (byYear && !bySource) {
            boolean wide = meanings.contains(Meaning.SCOPE) || meanings.contains(Meaning.STATUS);
            return wide ? "quang-nam-theo-nam" : oneGroup ? "phu-tho-du-an" : "chuong-trinh-theo-nam";
        }
        if (bySource) {
            boolean levels = amounts.stream()
                    .anyMatch(column -> Texts.searchKey(column.of().source()).contains("doanh nghiep"));
            return levels ? "trung-uong-dia-phuong" : "theo-nguon";
        }
        if (amounts.size() == 1) {
            return meanings.contains(Meaning.LEAD) ? "danh-muc" : null;
        }
        boolean tasks = meanings.contains(Meaning.LEAD)
                && (meanings.contains(Meaning.DELIVERABLE) || meanings.contains(Meaning.PERIOD));
        return amounts.isEmpty() && tasks ? "nhiem-vu" : null;
    }
}
