package vn.itplan.common;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.Locale;

/**
 * An amount in words (bằng chữ), as documents of the administration write it: "Hai mươi sáu tỷ một trăm sáu mươi hai
 * triệu đồng".
 *
 * <p>ICU's own rules for Vietnamese leave out the "không trăm" of a group that follows another (1.005.000), which
 * documents write so that nothing can be put in between; hence rules of our own for ICU's engine.
 */
public final class AmountInWords {

    /** %%padded is a group of three digits after a higher one. Above tỷ one counts in tỷ again: một nghìn tỷ. */
    private static final String RULES = """
            %main:
            -x: âm >>;
            0: không; một; hai; ba; bốn; năm; sáu; bảy; tám; chín;
            10: mười[ >%%after-ten>];
            20: << mươi[ >%%after-tens>];
            100: << trăm[ >%%after-hundred>];
            1000: << nghìn[ >%%padded>];
            1000000: << triệu[ >%%below-million>];
            1000000000: << tỷ[ >%%below-billion>];
            %%after-ten:
            0: =%main=;
            5: lăm;
            6: =%main=;
            %%after-tens:
            0: =%main=;
            1: mốt;
            2: =%main=;
            4: tư;
            5: lăm;
            6: =%main=;
            %%after-hundred:
            0: linh =%main=;
            10: =%main=;
            %%padded:
            0: không trăm linh =%main=;
            10: không trăm =%main=;
            100: =%main=;
            %%below-million:
            0: =%%padded=;
            1000: <%%padded< nghìn[ >%%padded>];
            %%below-billion:
            0: =%%below-million=;
            1000000: <%%padded< triệu[ >%%below-million>];
            """;

    private static final RuleBasedNumberFormat FORMAT = new RuleBasedNumberFormat(RULES, ULocale.forLanguageTag("vi"));

    private AmountInWords() {}

    /** With a capital at the beginning and "đồng" at the end; exact, of any amount that can be kept. */
    public static String of(Money money) {
        String words = number(money.dong());
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + " đồng";
    }

    /** A number by itself: "hai mươi mốt". */
    public static String number(long number) {
        return ((RuleBasedNumberFormat) FORMAT.clone()).format(number, "%main").strip();
    }
}
