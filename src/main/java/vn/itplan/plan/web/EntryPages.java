package vn.itplan.plan.web;

import org.jspecify.annotations.Nullable;

/**
 * What tells the pages of one list of entries from those of another.
 *
 * @param plan the plan's number
 * @param address the last part of the list's address
 * @param words what its message keys begin with
 * @param parts the template with its columns ({@code heads}, {@code cells}) and fields ({@code fields})
 * @param entry the entry that a form is for, null for a new one and in the list
 */
public record EntryPages(
        long plan,
        String address,
        String words,
        String parts,
        @Nullable Long entry) {

    public String list() {
        return "/plans/" + plan + "/" + address;
    }

    /** The address of the form. */
    public String form() {
        return list() + "/" + (entry == null ? "new" : entry);
    }

    EntryPages of(long id) {
        return new EntryPages(plan, address, words, parts, id);
    }
}
