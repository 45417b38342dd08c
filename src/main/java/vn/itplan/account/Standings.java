package vn.itplan.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.itplan.account.Standing.Grant;
import vn.itplan.common.AgencyReach;
import vn.itplan.common.CurrentUser.Actor;
import vn.itplan.common.Permission;

/** Reads what an account may do, in one statement. */
@Service
public class Standings {

    private static final String GRANTS = """
            select a.id as account_id, a.username, a.name, a.must_change_password, a.password_changes,
                g.role, g.agency_id, g.province_id is null as everywhere, p.id as province_id, p.code as province_code, p.name as province_name
            from account a
            left join account_grant g on g.account_id = a.id and g.valid_from <= :now
                and (g.valid_to is null or g.valid_to > :now)
            left join province p on p.id = g.province_id or (g.id is not null and g.province_id is null)
            where a.id = :account and a.disabled_at is null
            order by g.role, p.code
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Standings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty when the account is disabled, or its password was changed since the session began. */
    public Optional<Standing> of(SignedInAccount account) {
        List<Row> rows = jdbc.sql(GRANTS)
                .param("account", account.id())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Row.class)
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        boolean ended = account.scope() == null && rows.get(0).passwordChanges() != account.passwordChanges();
        return ended ? Optional.empty() : Optional.of(standing(rows, account.scope()));
    }

    private static Standing standing(List<Row> rows, @Nullable TokenScope scope) {
        Set<Long> seen = new HashSet<>();
        Set<Permission> everywhere = EnumSet.noneOf(Permission.class);
        Map<Permission, Map<Long, AgencyReach>> byProvince = new EnumMap<>(Permission.class);
        Set<String> roles = new LinkedHashSet<>();
        Set<Grant> grants = new LinkedHashSet<>();
        for (Row row : rows) {
            Role role = row.role();
            if (role == null) {
                continue;
            }
            Set<Permission> permissions = EnumSet.noneOf(Permission.class);
            permissions.addAll(row.everywhere() ? RolePermissions.everywhere(role) : RolePermissions.inProvince(role));
            if (scope == TokenScope.READ) {
                permissions.retainAll(RolePermissions.READING);
            }
            roles.add(row.everywhere() ? role.name() : role + " " + row.provinceCode());
            grants.add(new Grant(role, row.everywhere() ? null : row.provinceName()));
            if (row.everywhere()) {
                everywhere.addAll(permissions);
            }
            Long province = row.provinceId();
            if (province != null) {
                seen.add(province);
                permissions.forEach(permission -> byProvince
                        .computeIfAbsent(permission, none -> new HashMap<>())
                        .merge(province, reach(role, row.agencyId()), AgencyReach::and));
            }
        }
        Row first = rows.get(0);
        Actor actor = new Actor(first.accountId(), first.username(), first.name(), String.join(", ", roles));
        return new Standing(actor, List.copyOf(grants), first.mustChangePassword(), seen, everywhere, byProvince);
    }

    /** An officer acts for the agency of the grant, and for none where it names none; everybody else for all. */
    private static AgencyReach reach(Role role, @Nullable Long agencyId) {
        if (role != Role.OFFICER) {
            return AgencyReach.EVERY;
        }
        return agencyId == null ? AgencyReach.NONE : AgencyReach.of(agencyId);
    }

    /** @param everywhere by a grant without province; the row then stands once for every province */
    record Row(
            long accountId,
            String username,
            String name,
            boolean mustChangePassword,
            int passwordChanges,
            @Nullable Role role,
            @Nullable Long agencyId,
            boolean everywhere,
            @Nullable Long provinceId,
            @Nullable String provinceCode,
            @Nullable String provinceName) {}
}
