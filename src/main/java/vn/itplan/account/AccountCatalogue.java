package vn.itplan.account;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Listing;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Texts;

/** The accounts within an administrator's reach. */
@Service
@Transactional(readOnly = true)
public class AccountCatalogue {

    private static final String STATE =
            "case when a.disabled_at is not null then 'DISABLED' when a.awaits_password then 'WAITING' else 'ACTIVE' end";
    private static final String FOUND = " from account a where " + AccountReach.VISIBLE + """
              and a.search_key like all (:words)
              and (:state = '' or :state = """ + STATE + """
            )
              and (:role = '' and cast(:province as bigint) is null or exists (
                select from account_grant h where h.account_id = a.id and (h.valid_to is null or h.valid_to > :now)
                  and (:everywhere or h.province_id = any (:visible))
                  and (:role = '' or h.role = :role)
                  and (cast(:province as bigint) is null or h.province_id = cast(:province as bigint))))
            """;
    private static final String GRANTS = """
            select g.id, g.account_id, g.role, p.name as province, s.name as agency, g.valid_from, g.valid_to,
              g.valid_from <= :now as begun, coalesce(g.valid_to <= :now, false) as ended
            from account_grant g
            left join province p on p.id = g.province_id
            left join agency s on s.id = g.agency_id
            where g.account_id = any (:accounts) and (:everywhere or g.province_id = any (:visible))
            """;

    private final JdbcClient jdbc;
    private final AccountReach reach;
    private final AccountSessions sessions;

    AccountCatalogue(JdbcClient jdbc, AccountReach reach, AccountSessions sessions) {
        this.jdbc = jdbc;
        this.reach = reach;
        this.sessions = sessions;
    }

    /** By name in Vietnamese order. */
    public Listing<AccountRow> search(AccountFilter filter, int page, int size) {
        Map<String, @Nullable Object> values = new HashMap<>(reach.values());
        values.put(
                "words",
                Arrays.stream(Texts.searchKey(filter.text()).split(" "))
                        .map(word -> "%" + word + "%")
                        .toArray(String[]::new));
        values.put("state", filter.state() == null ? "" : filter.state().name());
        values.put("role", filter.role() == null ? "" : filter.role().name());
        values.put("province", filter.provinceId());
        long total = jdbc.sql("select count(*)" + FOUND)
                .params(values)
                .query(Long.class)
                .single();
        int shown = Listing.nearest(page, size, total);
        List<Found> found = jdbc.sql("select a.id, a.username, a.name, " + STATE + " as state" + FOUND
                        + " order by a.name collate \"vi-x-icu\", a.username limit :size offset :start")
                .params(values)
                .param("size", size)
                .param("start", (long) shown * size)
                .query(Found.class)
                .list();
        Map<Long, List<GrantRow>> grants = grants(found.stream().map(Found::id).toList(), false).stream()
                .collect(Collectors.groupingBy(GrantRow::accountId));
        return new Listing<>(
                found.stream()
                        .map(account -> new AccountRow(
                                account.id(),
                                account.username(),
                                account.name(),
                                account.state(),
                                grants.getOrDefault(account.id(), List.of())))
                        .toList(),
                shown,
                size,
                total);
    }

    /**
     * @throws NotFoundException also when it is out of the administrator's reach
     */
    public AccountPage get(long id) {
        One one = jdbc.sql("select a.id, a.username, a.name, a.created_at, a.password_changed_at, " + STATE
                        + " as state, " + AccountReach.WHOLE + """
                         as whole, (select max(l.expires_at) from account_link l
                            where l.account_id = a.id and l.used_at is null and l.revoked_at is null
                              and l.expires_at > :now) as link_until
                        from account a where a.id = :id and """ + AccountReach.VISIBLE)
                .params(reach.values())
                .param("id", id)
                .query(One.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("account " + id));
        return new AccountPage(
                one.id(),
                one.username(),
                one.name(),
                one.state(),
                one.createdAt(),
                one.passwordChangedAt(),
                one.linkUntil(),
                one.whole(),
                id == reach.self(),
                sessions.count(one.username()),
                grants(List.of(id), true));
    }

    private List<GrantRow> grants(List<Long> accounts, boolean endedToo) {
        return jdbc.sql(GRANTS
                        + (endedToo ? "" : " and (g.valid_to is null or g.valid_to > :now)")
                        + " order by ended, p.name collate \"vi-x-icu\" nulls first, g.role, g.id")
                .params(reach.values())
                .param("accounts", accounts.toArray(Long[]::new))
                .query(GrantRow.class)
                .list();
    }

    private record Found(long id, String username, String name, AccountState state) {}

    private record One(
            long id,
            String username,
            String name,
            Instant createdAt,
            Instant passwordChangedAt,
            AccountState state,
            boolean whole,
            @Nullable Instant linkUntil) {}
}
