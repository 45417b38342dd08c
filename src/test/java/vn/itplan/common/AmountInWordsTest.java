package vn.itplan.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountInWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0                | Không đồng
                    1                | Một đồng
                    4                | Bốn đồng
                    5                | Năm đồng
                    10               | Mười đồng
                    11               | Mười một đồng
                    14               | Mười bốn đồng
                    15               | Mười lăm đồng
                    20               | Hai mươi đồng
                    21               | Hai mươi mốt đồng
                    24               | Hai mươi tư đồng
                    25               | Hai mươi lăm đồng
                    55               | Năm mươi lăm đồng
                    101              | Một trăm linh một đồng
                    104              | Một trăm linh bốn đồng
                    105              | Một trăm linh năm đồng
                    110              | Một trăm mười đồng
                    115              | Một trăm mười lăm đồng
                    121              | Một trăm hai mươi mốt đồng
                    500              | Năm trăm đồng
                    1000             | Một nghìn đồng
                    1001             | Một nghìn không trăm linh một đồng
                    1010             | Một nghìn không trăm mười đồng
                    21000            | Hai mươi mốt nghìn đồng
                    104000           | Một trăm linh bốn nghìn đồng
                    1005000          | Một triệu không trăm linh năm nghìn đồng
                    1000005          | Một triệu không trăm linh năm đồng
                    1600000000       | Một tỷ sáu trăm triệu đồng
                    1000000001       | Một tỷ không trăm linh một đồng
                    10005000000      | Mười tỷ không trăm linh năm triệu đồng
                    10000005000      | Mười tỷ không trăm linh năm nghìn đồng
                    26162000000      | Hai mươi sáu tỷ một trăm sáu mươi hai triệu đồng
                    10500000000      | Mười tỷ năm trăm triệu đồng
                    115225000000     | Một trăm mười lăm tỷ hai trăm hai mươi lăm triệu đồng
                    1000000000000    | Một nghìn tỷ đồng
                    1234000000000    | Một nghìn hai trăm ba mươi tư tỷ đồng
                    1005000000000    | Một nghìn không trăm linh năm tỷ đồng
                    1000000000000000 | Một triệu tỷ đồng
                    999999999999999  | Chín trăm chín mươi chín nghìn chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín đồng
                    -1500            | Âm một nghìn năm trăm đồng
                    """)
    void readsAsDocumentsWriteIt(long dong, String words) {
        assertThat(AmountInWords.of(Money.ofDong(dong))).isEqualTo(words);
    }

    @Test
    void noTwoAmountsReadAlike() {
        Random random = new Random(20261122);
        Map<String, Long> seen = new HashMap<>();
        List<Long> amounts = new ArrayList<>();
        for (long dong = 0; dong <= 20_000; dong++) {
            amounts.add(dong);
        }
        for (int i = 0; i < 20_000; i++) {
            int digits = 1 + random.nextInt(15);
            amounts.add(random.nextLong((long) Math.pow(10, digits)));
            amounts.add(random.nextLong(1000) * (long) Math.pow(10, random.nextInt(4) * 3));
        }
        for (long dong : amounts) {
            Long other = seen.put(AmountInWords.number(dong), dong);
            assertThat(other == null || other == dong)
                    .as("%s and %s", other, dong)
                    .isTrue();
        }
    }

    @Test
    void wordsAddUpToTheAmount() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long dong = random.nextLong(Money.MAX.dong());
            assertThat(value(AmountInWords.number(dong))).isEqualTo(dong);
        }
    }

    /** Reads the words back by their places. */
    private static long value(String words) {
        Map<String, Integer> digits = new HashMap<>();
        List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
                .forEach(digit -> digits.put(digit, digits.size()));
        digits.putAll(Map.of("mốt", 1, "tư", 4, "lăm", 5));
        long billions = 0;
        long sum = 0;
        int group = 0;
        int digit = 0;
        for (String word : words.split(" ")) {
            switch (word) {
                case "mười" -> group += 10;
                case "mươi" -> {
                    group += digit * 10;
                    digit = 0;
                }
                case "trăm" -> {
                    group += digit * 100;
                    digit = 0;
                }
                case "linh" -> digit = 0;
                case "nghìn", "triệu", "tỷ" -> {
                    sum += (group + digit) * (word.equals("nghìn") ? 1000L : word.equals("triệu") ? 1_000_000L : 1L);
                    group = 0;
                    digit = 0;
                    if (word.equals("tỷ")) {
                        billions = sum;
                        sum = 0;
                    }
                }
                default -> digit = digits.get(word);
            }
        }
        return billions * 1_000_000_000L + sum + group + digit;
    }
}
