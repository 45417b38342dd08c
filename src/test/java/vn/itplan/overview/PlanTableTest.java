package vn.itplan.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.itplan.common.Listing;
import vn.itplan.overview.PlanTable.GroupLine;
import vn.itplan.overview.PlanTable.ItemLine;

class PlanTableTest {

    private static final GroupTotal A = group(1, List.of(1L));
    private static final GroupTotal A1 = group(11, List.of(1L, 11L));
    private static final GroupTotal A2 = group(12, List.of(1L, 12L));
    private static final GroupTotal B = group(2, List.of(2L));
    private static final GroupTotal C = group(3, List.of(3L));

    @Test
    void onOnePageEveryGroupHasItsRowAndItems() {
        assertThat(pages(List.of(A, A1, B), items(null, 1L, 11L, 11L), 10))
                .containsExactly("item0 [1] item1 [11] item2 item3 [2]");
    }

    @Test
    void aGroupThatGoesOnIsRepeatedWithThoseAboveIt() {
        assertThat(pages(List.of(A, A1, A2, B), items(11L, 11L, 12L, 2L), 1))
                .containsExactly("[1] [11] item0", "[1…] [11…] item1", "[1…] [12] item2", "[2] item3");
    }

    @Test
    void aGroupThatEndsWithThePageIsNotRepeated() {
        assertThat(pages(List.of(A, B), items(1L, 2L), 1)).containsExactly("[1] item0", "[2] item1");
    }

    @Test
    void anEmptyGroupStandsOnceInItsPlace() {
        assertThat(pages(List.of(A, B, C), items(1L, 3L), 1)).containsExactly("[1] item0", "[2] [3] item1");
        assertThat(pages(List.of(A, B, C), items(2L, 2L), 1)).containsExactly("[1] [2] item0", "[2…] item1 [3]");
        assertThat(pages(List.of(A, A1), items(null, null), 1)).containsExactly("item0", "item1 [1] [11]");
        assertThat(pages(List.of(A, B), items(), 5)).containsExactly("[1] [2]");
    }

    @Test
    void aPlanWithNothingHasNoLines() {
        assertThat(pages(List.of(), items(), 5)).containsExactly("");
    }

    /** Whatever the plan and the size of pages: nothing is lost, nothing is shown twice, the order is the paper's. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void anyPlanIsShownWhole(long seed) {
        Random random = new Random(seed);
        List<GroupTotal> groups = new ArrayList<>();
        for (long top = 1; top <= 4; top++) {
            groups.add(group(top, List.of(top)));
            for (long inner = top * 10; inner < top * 10 + random.nextInt(3); inner++) {
                groups.add(group(inner, List.of(top, inner)));
                for (long low = inner * 10; low < inner * 10 + random.nextInt(3); low++) {
                    groups.add(group(low, List.of(top, inner, low)));
                }
            }
        }
        List<@Nullable Long> places = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            places.add(null);
        }
        groups.forEach(group -> {
            for (int i = random.nextInt(4); i > 0; i--) {
                places.add(group.id());
            }
        });
        List<ItemRow> items = items(places.toArray(Long[]::new));
        List<String> whole = List.of(pages(groups, items, 1000).get(0).split(" "));

        for (int size = 1; size <= 7; size++) {
            String shown = String.join(" ", pages(groups, items, size));
            List<String> first = List.of(shown.strip().split("\\s+")).stream()
                    .filter(line -> !line.contains("…"))
                    .toList();
            assertThat(first).as("pages of %d", size).isEqualTo(whole);
        }
    }

    private static List<String> pages(List<GroupTotal> groups, List<ItemRow> items, int size) {
        Map<Integer, String> pages = new LinkedHashMap<>();
        for (int page = 0; page == 0 || page * size < items.size(); page++) {
            int start = page * size;
            Listing<ItemRow> listing =
                    new Listing<>(items.subList(start, Math.min(items.size(), start + size)), page, size, items.size());
            Long before = start == 0 ? null : items.get(start - 1).groupId();
            pages.put(
                    page,
                    String.join(
                            " ",
                            PlanTable.of(groups, listing, before).lines().stream()
                                    .map(PlanTableTest::word)
                                    .toList()));
        }
        return List.copyOf(pages.values());
    }

    private static String word(PlanTable.Line line) {
        if (line instanceof GroupLine row) {
            return "[" + row.group().id() + (row.continued() ? "…]" : "]");
        }
        return ((ItemLine) line).item().name();
    }

    private static GroupTotal group(long id, List<Long> way) {
        return new GroupTotal(
                id,
                way.size(),
                null,
                "Nhóm " + id,
                way,
                way.stream().map(String::valueOf).toList(),
                0,
                null,
                null,
                null);
    }

    private static List<ItemRow> items(@Nullable Long... groups) {
        List<ItemRow> rows = new ArrayList<>();
        for (Long group : groups) {
            rows.add(new ItemRow(
                    rows.size(),
                    0,
                    group,
                    null,
                    "item" + rows.size(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    0));
        }
        return rows;
    }
}
