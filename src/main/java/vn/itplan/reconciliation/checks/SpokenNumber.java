package vn.itplan.reconciliation.checks;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import vn.itplan.common.Texts;

/** An amount in words, read in all the ways in which papers write it: commas, "chẵn", "lẻ" or "linh", "ngàn" or "nghìn". */
final class SpokenNumber {

    private static final Map<String, Integer> DIGITS = Map.ofEntries(
            Map.entry("khong", 0),
            Map.entry("mot", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bon", 4),
            Map.entry("tu", 4),
            Map.entry("nam", 5),
            Map.entry("lam", 5),
            Map.entry("nham", 5),
            Map.entry("sau", 6),
            Map.entry("bai", 7),
            Map.entry("tam", 8),
            Map.entry("chin", 9));

    private static final Map<String, Long> SCALES =
            Map.of("nghin", 1_000L, "ngan", 1_000L, "trieu", 1_000_000L, "ti", 1_000_000_000L);
    private static final Set<String> FILLING = Set.of("linh", "le", "dong", "chan", "va", "tien", "viet", "nam");
    private static final long MOST = 1_000_000_000_000_000L;

    private SpokenNumber() {}

    /** Empty where a word is no number. */
    static OptionalLong read(String words) {
        List<String> parts = List.of(Texts.searchKey(words).split(" "));
        int end = parts.indexOf("dong");
        long total = 0;
        long group = 0;
        long digit = -1;
        boolean any = false;
        for (String part : end < 0 ? parts : parts.subList(0, end)) {
            if (DIGITS.containsKey(part)) {
                group += Math.max(digit, 0);
                digit = DIGITS.get(part);
                any = true;
            } else if (part.equals("muoi")) {
                group += digit < 0 ? 10 : digit * 10;
                digit = -1;
                any = true;
            } else if (part.equals("tram")) {
                group += Math.max(digit, 0) * 100;
                digit = -1;
            } else if (SCALES.containsKey(part)) {
                long scale = SCALES.get(part);
                long below = group + Math.max(digit, 0);
                // "một nghìn tỷ": what was said so far is counted in tỷ.
                total = scale == 1_000_000_000L ? (total + below) * scale : total + below * scale;
                group = 0;
                digit = -1;
            } else if (!FILLING.contains(part)) {
                return OptionalLong.empty();
            }
            if (total > MOST) {
                return OptionalLong.empty();
            }
        }
        long number = total + group + Math.max(digit, 0);
        return any ? OptionalLong.of(number) : OptionalLong.empty();
    }
}
