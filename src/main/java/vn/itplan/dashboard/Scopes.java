package vn.itplan.dashboard;

import java.sql.Array;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.itplan.common.Access;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;

/** Which provinces and years the account may choose, and the plans that count for a choice. */
@Service
@Transactional(readOnly = true)
public class Scopes {

    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    Scopes(JdbcClient jdbc, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The scope asked for. Without a province it is the first one with a plan in force, without a year this year or else
     * the newest one with a plan.
     *
     * @param province code or id
     * @throws NotFoundException for a province that the account may not see
     */
    public Choice choose(@Nullable String province, @Nullable String year) {
        access.requireAnywhere(Permission.PLAN_READ);
        List<Place> places = places();
        Place place = place(places, province);
        if (place == null) {
            return new Choice(places, List.of(), null);
        }
        TreeSet<Integer> years = new TreeSet<>();
        place.plans().forEach(plan -> {
            for (int each = plan.firstYear(); each <= plan.lastYear(); each++) {
                years.add(each);
            }
        });
        LocalDate today = LocalDate.now(clock);
        int wanted = year != null && year.matches("(19|20)[0-9]{2}")
                ? Integer.parseInt(year)
                : years.isEmpty() || years.contains(today.getYear()) ? today.getYear() : years.last();
        years.add(wanted);
        Scope scope = new Scope(
                place.id(), place.code(), place.name(), wanted, Scope.asOf(wanted, today), place.plansOf(wanted));
        return new Choice(places, List.copyOf(years.descendingSet()), scope);
    }

    /** {@link #choose} for rows behind a number, which cannot be without a province. */
    public Scope get(@Nullable String province, @Nullable String year) {
        return Optional.ofNullable(choose(province, year).scope())
                .orElseThrow(() -> new NotFoundException("province " + province));
    }

    private @Nullable Place place(List<Place> places, @Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return places.stream()
                    .filter(place -> !place.plans().isEmpty())
                    .findFirst()
                    .orElse(places.isEmpty() ? null : places.get(0));
        }
        return places.stream()
                .filter(place ->
                        place.code().equals(asked) || String.valueOf(place.id()).equals(asked))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("province " + asked));
    }

    private List<Place> places() {
        return jdbc.sql("""
                        select pr.id, pr.code, pr.name,
                          array_agg(array[p.id, p.first_year, p.last_year, coalesce(p.parent_id, 0)] order by p.id)
                            filter (where p.id is not null) as plans
                        from province pr
                        left join plan p on p.province_id = pr.id and p.status in ('ISSUED', 'IN_EXECUTION', 'CLOSED')
                        where pr.id = any (:visible)
                        group by pr.id, pr.code, pr.name
                        order by pr.name collate "vi-x-icu", pr.id
                        """)
                .param("visible", access.provincesWith(Permission.PLAN_READ).toArray(Long[]::new))
                .query((row, number) -> {
                    Array plans = row.getArray("plans");
                    return new Place(
                            row.getLong("id"),
                            row.getString("code"),
                            row.getString("name"),
                            plans == null
                                    ? List.of()
                                    : Arrays.stream((Long[][]) plans.getArray())
                                            .map(plan -> new InForce(
                                                    plan[0], plan[1].intValue(), plan[2].intValue(), plan[3]))
                                            .toList());
                })
                .list();
    }

    /**
     * @param years newest first, the one shown among them
     * @param scope null when the account may see no province
     */
    public record Choice(
            List<Place> places,
            List<Integer> years,
            @Nullable Scope scope) {}

    /** A province with its plans in force. */
    public record Place(long id, String code, String name, List<InForce> plans) {

        List<Long> plansOf(int year) {
            return plans.stream()
                    .filter(plan -> plan.covers(year))
                    .filter(plan -> plans.stream().noneMatch(part -> part.isPartOf(plan, year)))
                    .map(InForce::id)
                    .toList();
        }
    }

    record InForce(long id, int firstYear, int lastYear, long parentId) {

        boolean covers(int year) {
            return firstYear <= year && year <= lastYear;
        }

        boolean isPartOf(InForce plan, int year) {
            return parentId == plan.id && firstYear == year && lastYear == year;
        }
    }
}
