package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.itplan.common.Texts;

/** Guesses what columns without a heading hold. A person sees the guess beside each column before anything is stored. */
final class ColumnGuess {

    private static final double MOST = 0.7;
    private static final int LONG_NUMBER = 40;

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9][0-9.,]*");
    private static final Pattern YEARS =
            Pattern.compile("((qui|thang)? ?[ivx0-9]{1,2} )?((nam )?(19|20)[0-9]{2} ?){1,2}");
    private static final Pattern AGENCY = Pattern.compile(
            "(so|ubnd|ui ban|ban|van phong|cong an|trung tam|huien|thanh pho|tp|chi cuc|cac so|bo chi huy|hoi|tinh ui)\\b.*");

    private final List<Column> columns = new ArrayList<>();
    private final Meaning[] result;

    /** The filled cells of a column. */
    private record Column(int index, List<String> texts) {

        boolean mostly(Predicate<String> test) {
            return !texts.isEmpty() && texts.stream().filter(test).count() >= MOST * texts.size();
        }

        double length() {
            return texts.stream().mapToInt(String::length).average().orElse(0);
        }
    }

    private ColumnGuess(List<RawRow> rows, int width) {
        result = IntStream.range(0, width).mapToObj(column -> Meaning.OTHER).toArray(Meaning[]::new);
        for (int index = 0; index < width; index++) {
            List<String> texts = new ArrayList<>();
            for (RawRow row : rows) {
                RawCell cell = row.cell(index);
                if (cell != null) {
                    texts.add(cell.line());
                }
            }
            columns.add(new Column(index, texts));
        }
    }

    static List<Meaning> of(List<RawRow> rows, int width) {
        ColumnGuess guess = new ColumnGuess(rows, width);
        guess.run();
        return List.of(guess.result);
    }

    private void run() {
        Column first = columns.get(0);
        boolean numbered = columns.size() > 1
                && first.mostly(text -> OrderStyle.of(text) != OrderStyle.NONE)
                && !first.mostly(ColumnGuess::isYears);
        if (numbered) {
            result[0] = Meaning.ORDER;
        }
        List<Column> numbers = free().stream()
                .filter(column -> column.mostly(ColumnGuess::isAmount) && !column.mostly(ColumnGuess::isYears))
                .toList();
        // The widest figures are the whole of several columns of money.
        numbers.stream()
                .max(Comparator.comparingDouble(Column::length))
                .ifPresent(column -> result[column.index()] = Meaning.AMOUNT);
        take(Meaning.PERIOD, column -> column.mostly(ColumnGuess::isYears));
        List<Column> texts = free().stream()
                .filter(column -> !column.texts().isEmpty() && !numbers.contains(column))
                .toList();
        texts.stream()
                .filter(column -> !column.mostly(ColumnGuess::isAgency))
                .findFirst()
                .or(() -> texts.stream().findFirst())
                .ifPresent(column -> result[column.index()] = Meaning.NAME);
        take(Meaning.LEAD, column -> column.mostly(ColumnGuess::isAgency));
        take(Meaning.COORDINATING, column -> column.mostly(ColumnGuess::isAgency));
    }

    private List<Column> free() {
        return columns.stream()
                .filter(column -> result[column.index()] == Meaning.OTHER)
                .toList();
    }

    private void take(Meaning meaning, Predicate<Column> test) {
        free().stream().filter(test).findFirst().ifPresent(column -> result[column.index()] = meaning);
    }

    private static boolean isAmount(String text) {
        return text.length() <= LONG_NUMBER
                && AMOUNT.matcher(text.replace(" ", "")).matches();
    }

    private static boolean isYears(String text) {
        return YEARS.matcher(Texts.searchKey(text)).matches();
    }

    private static boolean isAgency(String text) {
        return AGENCY.matcher(Texts.searchKey(text)).matches();
    }
}
