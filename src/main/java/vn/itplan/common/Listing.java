package vn.itplan.common;

import java.util.List;

/**
 * One page of a list that was paged in SQL.
 *
 * @param page from 0
 * @param size rows a page, as asked
 * @param total rows of the whole list
 */
public record Listing<T>(List<T> items, int page, int size, long total) {

    public Listing {
        items = List.copyOf(items);
    }

    /** The page of the list that is nearest to the one asked for: an address kept from a longer list still shows rows. */
    public static int nearest(int page, int size, long total) {
        return Math.max(0, Math.min(page, pages(size, total) - 1));
    }

    public int pages() {
        return pages(size, total);
    }

    private static int pages(int size, long total) {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasPrevious() {
        return page > 0;
    }

    public boolean hasNext() {
        return page + 1 < pages();
    }

    /** The number of the first row shown, from 1; 0 for an empty page. */
    public long first() {
        return items.isEmpty() ? 0 : (long) page * size + 1;
    }

    public long last() {
        return items.isEmpty() ? 0 : (long) page * size + items.size();
    }
}
