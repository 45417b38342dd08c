package vn.itplan.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.funding.FundingLines;
import vn.itplan.funding.FundingSums;
import vn.itplan.funding.SumDimension;
import vn.itplan.funding.SumTable;
import vn.itplan.funding.SumTable.Heading;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.PlanItems;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;

/** What SQL adds up is what anybody would add up on paper. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SumsTest {

    private static final long MOST = Money.MAX.dong();

    /** The row of lines that do not say. */
    private static final List<@Nullable String> NOWHERE = Collections.singletonList(null);

    PlanWorld world;
    List<@Nullable Long> sources = new ArrayList<>();

    record Kept(
            long item,
            @Nullable Long group,
            @Nullable Integer year,
            @Nullable Long source,
            long dong) {}

    @BeforeAll
    void makeAProvince(@Autowired ApplicationContext context) {
        world = PlanWorld.make(context);
        sources.add(world.source("Ngân sách tỉnh"));
        sources.add(world.source("Ngân sách trung ương"));
        sources.add(null);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 2026})
    void agreeWithWhatJavaAddsUp(long seed) {
        Random random = new Random(seed);
        long plan = world.plan("Kế hoạch " + seed, 2026, 2030);
        Map<Long, List<Long>> ways = groups(plan, random);
        List<@Nullable Long> places = new ArrayList<>(ways.keySet());
        places.add(null);
        List<ItemCommand> commands = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            commands.add(PlanWorld.item(places.get(i % places.size()), null, "Việc " + i));
        }
        List<Long> items = world.items(plan, commands);
        Set<Long> deleted = Set.of(items.get(3), items.get(17));
        List<Kept> lines = new ArrayList<>();
        world.doAsPlanner(() -> {
            for (int i = 0; i < items.size(); i++) {
                Long group = commands.get(i).groupId();
                lines.addAll(lines(plan, items.get(i), group, random));
            }
            deleted.forEach(item -> world.bean(PlanItems.class).delete(plan, item));
        });
        List<Kept> counted =
                lines.stream().filter(line -> !deleted.contains(line.item())).toList();

        PlanSummary summary =
                world.asPlanner(() -> world.bean(PlanCatalogue.class).get(plan));
        assertThat(summary.totalVnd()).isEqualTo(sum(counted, line -> true));
        assertThat(summary.projectCount()).isEqualTo(58);
        List<ItemRow> rows = world.asPlanner(
                () -> world.bean(PlanContents.class).items(summary, 0, 100).items());
        assertThat(rows)
                .hasSize(58)
                .allSatisfy(row -> assertThat(row.totalVnd()).isEqualTo(sum(counted, line -> line.item() == row.id())));
        List<GroupTotal> groups =
                world.asPlanner(() -> world.bean(PlanContents.class).groups(summary));
        assertThat(groups).hasSize(ways.size()).allSatisfy(group -> {
            assertThat(group.totalVnd()).isEqualTo(sum(counted, line -> within(ways, line.group(), group.id())));
            assertThat(group.items())
                    .isEqualTo(rows.stream()
                            .filter(row -> within(ways, row.groupId(), group.id()))
                            .count());
        });
        check(summary, SumDimension.SOURCE, counted, line -> key(line.source()));
        check(
                summary,
                SumDimension.GROUP,
                counted,
                line -> line.group() == null
                        ? NOWHERE
                        : Objects.requireNonNull(ways.get(line.group())).stream()
                                .<@Nullable String>map(String::valueOf)
                                .toList());
    }

    @Test
    void whatLinesDoNotSayStandsLast() {
        long plan = world.plan("Kế hoạch", 2026, 2030);
        long item = world.item(plan, null, "Việc");
        world.planned(plan, item, null, 1);
        world.line(plan, item, 2027, sources.get(1), FundingStage.PLANNED, 2);
        world.line(plan, item, 2026, sources.get(0), FundingStage.PLANNED, 3);
        PlanSummary summary =
                world.asPlanner(() -> world.bean(PlanCatalogue.class).get(plan));
        SumTable table = table(summary, SumDimension.SOURCE);

        assertThat(table.rows())
                .extracting(row -> row.heading().label())
                .containsExactly("Ngân sách tỉnh", "Ngân sách trung ương", null);
        assertThat(table.columns()).extracting(Heading::label).containsExactly("2026", "2027", null);
        assertThat(table.rows().get(2).amounts()).containsExactly(null, null, 1L);
    }

    @Test
    void aPlanWithoutPlannedMoneyHasNoTotal() {
        long plan = world.plan();
        long group = world.group(plan, null, "I", "Nhóm");
        long item = world.item(plan, group, "Việc");
        world.line(plan, item, 2026, null, FundingStage.DISBURSED, 5);
        PlanSummary summary =
                world.asPlanner(() -> world.bean(PlanCatalogue.class).get(plan));

        assertThat(summary.totalVnd()).isNull();
        assertThat(world.asPlanner(() -> world.bean(PlanContents.class).groups(summary)))
                .extracting(GroupTotal::totalVnd)
                .containsOnlyNulls();
        assertThat(table(summary, SumDimension.GROUP).rows()).isEmpty();
    }

    private Map<Long, List<Long>> groups(long plan, Random random) {
        Map<Long, List<Long>> ways = new HashMap<>();
        for (int top = 0; top < 3; top++) {
            long first = world.group(plan, null, "" + top, "Nhóm " + top);
            ways.put(first, List.of(first));
            for (int inner = random.nextInt(3); inner > 0; inner--) {
                long second = world.group(plan, first, "" + inner, "Nhóm con");
                ways.put(second, List.of(first, second));
                long third = world.group(plan, second, "a", "Nhóm cháu");
                ways.put(third, List.of(first, second, third));
            }
        }
        return ways;
    }

    /** Lines of all kinds for one item; those that count are returned. */
    private List<Kept> lines(long plan, long item, @Nullable Long group, Random random) {
        List<Kept> kept = new ArrayList<>();
        Set<List<@Nullable Object>> used = new HashSet<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            Integer year = random.nextInt(4) == 0 ? null : 2026 + random.nextInt(5);
            Long source = sources.get(random.nextInt(sources.size()));
            FundingStage stage = random.nextInt(3) == 0 ? FundingStage.ALLOCATED : FundingStage.PLANNED;
            List<@Nullable Object> key = new ArrayList<>();
            key.add(year);
            key.add(source);
            key.add(stage);
            if (!used.add(key)) {
                continue;
            }
            long dong = random.nextInt(6) == 0 ? MOST - random.nextInt(9) : random.nextInt(2_000_000_000);
            long line = world.line(plan, item, year, source, stage, dong);
            if (random.nextInt(6) == 0) {
                world.bean(FundingLines.class).delete(plan, item, line);
            } else if (stage == FundingStage.PLANNED) {
                kept.add(new Kept(item, group, year, source, dong));
            }
        }
        return kept;
    }

    /** @param keys the rows that a line counts for */
    private void check(
            PlanSummary plan, SumDimension rows, List<Kept> lines, Function<Kept, List<@Nullable String>> keys) {
        SumTable table = table(plan, rows);
        Map<String, Long> cells = new HashMap<>();
        table.rows().forEach(row -> {
            for (int i = 0; i < table.columns().size(); i++) {
                Long amount = row.amounts().get(i);
                if (amount != null) {
                    cells.put(row.heading().key() + "×" + table.columns().get(i).key(), amount);
                }
            }
        });
        Map<String, Long> expected = new HashMap<>();
        lines.forEach(line ->
                keys.apply(line).forEach(key -> expected.merge(key + "×" + line.year(), line.dong(), Long::sum)));
        assertThat(cells).isEqualTo(expected);
        assertThat(table.total()).isEqualTo(plan.totalVnd());
        assertThat(table.outerRows().stream()
                        .mapToLong(row -> Objects.requireNonNull(row.total()))
                        .sum())
                .isEqualTo(plan.totalVnd());
        assertThat(table.columnTotals().stream()
                        .mapToLong(total -> Objects.requireNonNull(total))
                        .sum())
                .isEqualTo(plan.totalVnd());
    }

    private static List<@Nullable String> key(@Nullable Long id) {
        return id == null ? NOWHERE : List.of(id.toString());
    }

    private SumTable table(PlanSummary plan, SumDimension rows) {
        return world.bean(FundingSums.class).planned(plan.versionId(), rows, SumDimension.YEAR);
    }

    private static boolean within(Map<Long, List<Long>> ways, @Nullable Long place, long group) {
        return place != null && Objects.requireNonNull(ways.get(place)).contains(group);
    }

    private static @Nullable Long sum(List<Kept> lines, Predicate<Kept> wanted) {
        List<Kept> found = lines.stream().filter(wanted).toList();
        return found.isEmpty() ? null : found.stream().mapToLong(Kept::dong).sum();
    }
}
