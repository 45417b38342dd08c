package vn.itplan.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListingTest {

    @Test
    void countsPagesAndRows() {
        Listing<Integer> last = new Listing<>(List.of(1), 2, 50, 101);

        assertThat(last.pages()).isEqualTo(3);
        assertThat(last.first()).isEqualTo(101);
        assertThat(last.last()).isEqualTo(101);
        assertThat(last.hasPrevious()).isTrue();
        assertThat(last.hasNext()).isFalse();
    }

    @Test
    void fullPagesNeedNoFurtherOne() {
        Listing<Integer> first = new Listing<>(Collections.nCopies(50, 1), 0, 50, 100);

        assertThat(first.pages()).isEqualTo(2);
        assertThat(first.first()).isEqualTo(1);
        assertThat(first.last()).isEqualTo(50);
        assertThat(first.hasPrevious()).isFalse();
        assertThat(first.hasNext()).isTrue();
    }

    @Test
    void anEmptyListIsOneEmptyPage() {
        Listing<Integer> empty = new Listing<>(List.of(), 0, 50, 0);

        assertThat(empty.pages()).isEqualTo(1);
        assertThat(empty.first()).isZero();
        assertThat(empty.last()).isZero();
        assertThat(empty.hasNext()).isFalse();
    }

    @Test
    void aPageBeyondTheListBecomesTheLastOne() {
        assertThat(Listing.nearest(7, 50, 101)).isEqualTo(2);
        assertThat(Listing.nearest(2, 50, 101)).isEqualTo(2);
        assertThat(Listing.nearest(-1, 50, 101)).isZero();
        assertThat(Listing.nearest(3, 50, 0)).isZero();
    }
}
