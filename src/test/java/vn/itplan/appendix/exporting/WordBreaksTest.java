package vn.itplan.appendix.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordBreaksTest {

    @Test
    void linesBreakAfterSpacesAndHyphensButNotAtStrokesAndCommas() {
        assertThat(pieces("Nghị định số 43/2011/NĐ-CP  là 4.631,29;b"))
                .containsExactly("Nghị ", "định ", "số ", "43/2011/NĐ-", "CP  ", "là ", "4.631,29;b");
    }

    @Test
    void aHyphenBesideASpaceIsADashOrASign() {
        assertThat(pieces("2010-2011 - từ -5")).containsExactly("2010-", "2011 ", "- ", "từ ", "-5");
    }

    @Test
    void aNoBreakSpaceHoldsItsWordsTogether() {
        assertThat(pieces("19,45\u00a0máy/đơn vị")).containsExactly("19,45\u00a0máy/đơn ", "vị");
    }

    @Test
    void textThatBeginsOrEndsWithSpacesIsWholeToo() {
        assertThat(pieces(" a b ")).containsExactly(" ", "a ", "b ");
        assertThat(pieces("")).isEmpty();
    }

    private static List<String> pieces(String text) {
        WordBreaks breaks = new WordBreaks();
        breaks.setText(text);
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to > 0; to = breaks.next()) {
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }
}
