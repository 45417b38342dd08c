package vn.itplan.appendix;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.AppendixContent.Group;
import vn.itplan.appendix.AppendixContent.Item;
import vn.itplan.appendix.AppendixContent.Part;
import vn.itplan.appendix.AppendixContent.Source;
import vn.itplan.appendix.AppendixContent.Stated;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.common.Texts;

/** The rows and the money that a filter lets through, and the stated figures that still speak of them. */
final class RowSelection {

    private final RowFilter filter;
    private final AppendixContent content;
    private final List<String> groups;
    private final List<String> sources;

    RowSelection(RowFilter filter, AppendixContent content) {
        this.filter = filter;
        this.content = content;
        this.groups = filter.groups().stream().map(Texts::searchKey).toList();
        this.sources = content.sources().stream()
                .filter(source -> filter.sources().stream().anyMatch(name -> isCalled(source, name)))
                .map(Source::name)
                .toList();
    }

    static boolean isCalled(Source source, String name) {
        String key = SourceNames.key(name);
        return SourceNames.key(source.name()).equals(key)
                || source.aliases().stream()
                        .anyMatch(alias -> SourceNames.key(alias).equals(key));
    }

    AppendixContent chosen() {
        if (filter.equals(RowFilter.NONE)) {
            return content;
        }
        List<Group> kept = content.groups().stream()
                .map(group -> chosen(group, false))
                .flatMap(Optional::stream)
                .toList();
        List<Stated> stated;
        if (groups.isEmpty()) {
            stated = fitting(content.stated());
        } else {
            stated = kept.size() == 1 ? kept.get(0).stated() : List.of();
        }
        return new AppendixContent(
                content.plan(),
                groups.isEmpty() ? chosen(content.items()) : List.of(),
                kept,
                stated,
                content.sources());
    }

    private Optional<Group> chosen(Group group, boolean within) {
        boolean named = within
                || groups.isEmpty()
                || groups.contains(Texts.searchKey(group.order()))
                || groups.contains(Texts.searchKey(group.name()));
        List<Item> items = named ? chosen(group.items()) : List.of();
        List<Group> below = group.groups().stream()
                .map(inner -> chosen(inner, named && !groups.isEmpty()))
                .flatMap(Optional::stream)
                .toList();
        if (items.isEmpty() && below.isEmpty() && (filter.choosesRows() || !named)) {
            return Optional.empty();
        }
        return Optional.of(
                new Group(group.order(), group.name(), items, below, named ? fitting(group.stated()) : List.of()));
    }

    private List<Item> chosen(List<Item> items) {
        return items.stream()
                .filter(this::isWanted)
                .map(this::money)
                .filter(item -> !filter.choosesMoney() || !item.money().isEmpty())
                .toList();
    }

    private boolean isWanted(Item item) {
        return holdsOne(item.text(Meaning.STATUS), filter.statuses())
                && holdsOne(item.text(Meaning.LEAD), filter.agencies());
    }

    private static boolean holdsOne(String text, List<String> wanted) {
        String key = " " + Texts.searchKey(text) + " ";
        return wanted.isEmpty() || wanted.stream().anyMatch(word -> key.contains(" " + Texts.searchKey(word) + " "));
    }

    private Item money(Item item) {
        return filter.choosesMoney()
                ? item.withMoney(item.money().stream().filter(this::isWanted).toList())
                : item;
    }

    private boolean isWanted(Part part) {
        return (filter.years().isEmpty() || isOneOf(part.year(), filter.years()))
                && (filter.sources().isEmpty() || isOneOf(part.source(), sources))
                && (filter.stages().isEmpty() || filter.stages().contains(part.stage()));
    }

    private static <T> boolean isOneOf(@Nullable T value, List<T> wanted) {
        return wanted.stream().anyMatch(one -> Objects.equals(one, value));
    }

    /** Figures over rows that the filter takes away say nothing here; of one year or source they may. */
    private List<Stated> fitting(List<Stated> stated) {
        if (!filter.statuses().isEmpty() || !filter.agencies().isEmpty()) {
            return List.of();
        }
        return stated.stream()
                .filter(figure -> isWanted(new Part(figure.year(), figure.source(), figure.stage(), figure.value())))
                .toList();
    }
}
