package vn.itplan.common;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Brings the kept spellings of a name in step with the wanted ones; two that differ only in accents or case are one. */
public final class Spellings {

    private Spellings() {}

    /**
     * @param kept the rows that are there
     * @param name the spelling of a row
     * @param drop called for each row that is not wanted any more, before any is added
     * @param add called for each wanted spelling that is not there yet
     */
    public static <T> void align(
            List<T> kept, Function<T, String> name, List<String> wanted, Consumer<T> drop, Consumer<String> add) {
        Set<String> wantedKeys = new HashSet<>();
        wanted.forEach(spelling -> wantedKeys.add(Texts.searchKey(spelling)));
        Set<String> keys = new HashSet<>();
        for (T row : kept) {
            String key = Texts.searchKey(name.apply(row));
            if (wantedKeys.contains(key)) {
                keys.add(key);
            } else {
                drop.accept(row);
            }
        }
        for (String spelling : wanted) {
            if (keys.add(Texts.searchKey(spelling))) {
                add.accept(spelling);
            }
        }
    }
}
