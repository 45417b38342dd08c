package vn.itplan.overview.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.itplan.plan.ItemVersion;

/**
 * Rows chosen in the table, and what is to be done with all of them.
 *
 * @param rows identifier and version of each: {@code 1050:3}
 * @param act {@code group}, {@code source}, {@code lead} or {@code delete}
 */
public record SelectionForm(
        @Nullable List<String> rows,
        @Nullable String act,
        @Nullable String groupId,
        @Nullable String sourceId,
        @Nullable String leadText,
        @Nullable String page) {

    List<ItemVersion> chosen() {
        return (rows == null ? Stream.<String>empty() : rows.stream())
                .map(ItemVersion::parse)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    int pageNumber() {
        return page != null && page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0;
    }
}
