package vn.itplan.appendix;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.AppendixContent.Stated;

/**
 * Finds the figure that a paper prints at a place of a table: one of its own table of this layout before one of another,
 * for the tables of a paper need not agree. Where a plan has only one year, a figure without year is of that year; so
 * with one source.
 */
final class StatedChoice {

    private final String layout;
    private final @Nullable Integer onlyYear;
    private final @Nullable String onlySource;

    /**
     * @param layout the slug of the table's layout
     */
    StatedChoice(String layout, AppendixContent content) {
        this.layout = layout;
        this.onlyYear = content.plan().firstYear() == content.plan().lastYear()
                ? content.plan().firstYear()
                : null;
        this.onlySource =
                content.sources().size() == 1 ? content.sources().get(0).name() : null;
    }

    @Nullable
    Stated of(MoneyKey key, List<Stated> figures) {
        List<Stated> fitting =
                figures.stream().filter(figure -> fits(key, figure)).toList();
        Stated own = among(
                key,
                fitting.stream()
                        .filter(figure -> layout.equals(figure.layout()))
                        .toList());
        return own == null ? among(key, fitting) : own;
    }

    /** One over all years and sources wins; one for a year and source stands for all as long as there is no other beside it. */
    private static @Nullable Stated among(MoneyKey key, List<Stated> fitting) {
        List<Stated> over = fitting.stream()
                .filter(figure -> (key.year() != null || figure.year() == null)
                        && (key.sources() != null || figure.source() == null))
                .toList();
        if (key.sources() == null || key.sources().size() == 1 || over.size() == 1) {
            if (!over.isEmpty()) {
                return over.get(0);
            }
            boolean alike = fitting.stream()
                            .map(figure -> List.of(Objects.toString(figure.year()), Objects.toString(figure.source())))
                            .distinct()
                            .count()
                    == 1;
            return alike ? fitting.get(0) : null;
        }
        return null;
    }

    private boolean fits(MoneyKey key, Stated figure) {
        return figure.stage() == key.stage()
                && (key.year() == null || key.year().equals(figure.year() == null ? onlyYear : figure.year()))
                && (key.sources() == null || fitsSource(key.sources(), figure.source()));
    }

    private boolean fitsSource(List<String> sources, @Nullable String source) {
        String meant = source == null ? onlySource : source;
        return meant != null && sources.contains(meant);
    }
}
