package vn.itplan.common;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Brings the kept spellings of a name in step with the wanted ones; two that differ only in accents or case are one. */
public final class Spellings {

    private Spellings() {}

    /**
     * @param kept the rows that are there
     * @param name the spelling of a row
     * @param drop called for each row that is not wanted any more, before any is added
     * @param correct called for each row that is wanted in other accents or case
     * @param add called for each wanted spelling that is not there yet
     */
    public static <T> void align(
            List<T> kept,
            Function<T, String> name,
            List<String> wanted,
            Consumer<T> drop,
            BiConsumer<T, String> correct,
            Consumer<String> add) {
        Map<String, String> missing = new LinkedHashMap<>();
        wanted.forEach(spelling -> missing.putIfAbsent(Texts.searchKey(spelling), spelling));
        for (T row : kept) {
            String spelling = missing.remove(Texts.searchKey(name.apply(row)));
            if (spelling == null) {
                drop.accept(row);
            } else if (!spelling.equals(name.apply(row))) {
                correct.accept(row, spelling);
            }
        }
        missing.values().forEach(add);
    }
}
