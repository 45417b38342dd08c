package vn.itplan.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.itplan.plan.Outline.Place;

class OutlineTest {

    @Test
    void headingsAreNumberedAsInTheDocuments() {
        Outline outline = new Outline(List.of(
                place(1, 1, SectionNumbering.PART),
                place(2, 2, SectionNumbering.ROMAN),
                place(3, 3, SectionNumbering.ARABIC),
                place(4, 4, SectionNumbering.DECIMAL),
                place(5, 4, SectionNumbering.DECIMAL),
                place(6, 5, SectionNumbering.DASH),
                place(7, 3, SectionNumbering.ARABIC),
                place(8, 2, SectionNumbering.ROMAN),
                place(9, 3, SectionNumbering.LETTER),
                place(10, 1, SectionNumbering.PART),
                place(11, 2, SectionNumbering.ROMAN)));

        assertThat(outline.numbers())
                .isEqualTo(Map.ofEntries(
                        Map.entry(1L, "PHẦN THỨ NHẤT:"),
                        Map.entry(2L, "I."),
                        Map.entry(3L, "1."),
                        Map.entry(4L, "1.1."),
                        Map.entry(5L, "1.2."),
                        Map.entry(6L, "-"),
                        Map.entry(7L, "2."),
                        Map.entry(8L, "II."),
                        Map.entry(9L, "a)"),
                        Map.entry(10L, "PHẦN THỨ HAI:"),
                        Map.entry(11L, "I.")));
    }

    @Test
    void theFifthLetterIsDWithAStroke() {
        List<Place> letters = new ArrayList<>();
        for (int i = 1; i <= 7; i++) {
            letters.add(place(i, 1, SectionNumbering.LETTER));
        }
        assertThat(new Outline(letters).numbers().values())
                .containsExactlyInAnyOrder("a)", "b)", "c)", "d)", "đ)", "e)", "g)");
    }

    @Test
    void aHeadingMovesWithAllThatStandsBelowIt() {
        Outline outline = of(1, 2, 3, 2, 1, 2);

        assertThat(outline.down(1)).isEqualTo(outline(5, 1, 6, 2, 1, 1, 2, 2, 3, 3, 4, 2));
        assertThat(outline.down(1).up(1)).isEqualTo(outline);
        assertThat(outline.up(4)).isEqualTo(outline(1, 1, 4, 2, 2, 2, 3, 3, 5, 1, 6, 2));
        assertThat(outline.in(5)).isEqualTo(of(1, 2, 3, 2, 2, 3));
        assertThat(outline.out(2)).isEqualTo(of(1, 1, 2, 2, 1, 2));
    }

    @Test
    void whereItCannotGoItStays() {
        Outline outline = of(1, 2, 3, 4, 5, 1);

        assertThat(outline.up(1)).isEqualTo(outline);
        assertThat(outline.down(6)).isEqualTo(outline);
        assertThat(outline.in(1)).isEqualTo(outline);
        assertThat(outline.in(2)).isEqualTo(outline);
        assertThat(outline.out(6)).isEqualTo(outline);
        assertThat(of(1, 1, 2, 3, 4, 5).in(2)).as("too deep").isEqualTo(of(1, 1, 2, 3, 4, 5));
    }

    @Test
    void whateverIsDoneNoHeadingIsLostOrHangsInTheAir() {
        Random random = new Random(42);
        for (int run = 0; run < 200; run++) {
            Outline outline = of(1, 2, 3, 2, 3, 1, 2, 2, 1, 2, 3, 4, 5);
            for (int step = 0; step < 50; step++) {
                SectionMove move = SectionMove.values()[random.nextInt(4)];
                outline = move.apply(outline, 1 + random.nextInt(13));
                assertThat(outline.places())
                        .extracting(Place::id)
                        .doesNotHaveDuplicates()
                        .hasSize(13);
                int before = 0;
                for (Place place : outline.places()) {
                    assertThat(place.depth()).isBetween(1, Math.min(Outline.DEEPEST, before + 1));
                    before = place.depth();
                }
            }
        }
    }

    @Test
    void whatHungBelowADeletedHeadingStepsUp() {
        assertThat(of(1, 3, 5)).isEqualTo(of(1, 2, 3));
    }

    /** Headings 1, 2, 3 … at these depths. */
    private static Outline of(int... depths) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < depths.length; i++) {
            places.add(place(i + 1, depths[i], SectionNumbering.ARABIC));
        }
        return new Outline(places);
    }

    /** Pairs of heading and depth. */
    private static Outline outline(int... idsAndDepths) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < idsAndDepths.length; i += 2) {
            places.add(place(idsAndDepths[i], idsAndDepths[i + 1], SectionNumbering.ARABIC));
        }
        return new Outline(places);
    }

    private static Place place(long id, int depth, SectionNumbering numbering) {
        return new Place(id, depth, numbering);
    }
}
