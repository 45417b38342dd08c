package vn.itplan.account;

import java.util.List;

/**
 * An account in a list.
 *
 * @param grants those that count now or later, as far as the reader may see them
 */
public record AccountRow(long id, String username, String name, AccountState state, List<GrantRow> grants) {

    public AccountRow {
        grants = List.copyOf(grants);
    }
}
