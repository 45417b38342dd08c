package vn.itplan.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.VietnameseNumbers;

/** Says findings in the reader's language. */
@Component
public class FindingWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    /** What follows the words of a printed figure, in the order of its names. */
    private static final List<String> FIGURE_PARTS = List.of("group", "item", "year", "source");

    /** Other units stand apart from their number. */
    private static final Pattern PERCENT = Pattern.compile("(?<=[0-9]) %");

    private static final int LONGEST_NAME = 120;
    private static final int DECIMALS = 3;

    private final MessageSource messages;

    FindingWords(MessageSource messages) {
        this.messages = messages;
    }

    public String message(Finding finding) {
        return word(finding.key(), finding.arguments());
    }

    /** "Phụ biểu số 05, nhóm B, dòng 2 “Nâng cấp …”". */
    public String place(Place place) {
        return place(place, LONGEST_NAME);
    }

    String place(Place place, int longest) {
        List<Object> names = new ArrayList<>();
        place.names().forEach(name -> names.add(shortened(name, longest)));
        String there = word("check.place." + place.kind(), names);
        if (place.kind() == Place.Kind.FIGURE) {
            there = Stream.concat(
                            Stream.of(there),
                            IntStream.rangeClosed(1, FIGURE_PARTS.size())
                                    .filter(i -> !place.names().get(i).isEmpty())
                                    .mapToObj(i -> word(
                                            "check.place.FIGURE." + FIGURE_PARTS.get(i - 1), List.of(names.get(i)))))
                    .collect(Collectors.joining(", "));
        }
        String document = place.document();
        return document == null ? there : word("check.place.in", List.of(document, there));
    }

    /** A stated or computed value with its unit: "2,8 tỷ đồng", "2,35 máy/đơn vị". */
    public String value(BigDecimal value, String unit) {
        if (unit.equals(Finding.DONG)) {
            return money(Money.ofDong(value.longValueExact()));
        }
        String number = VietnameseNumbers.format(value);
        return unit.equals("%") ? number + "%" : number + " " + unit;
    }

    private String word(String key, List<Object> arguments) {
        String words =
                messages.getMessage(key, arguments.stream().map(this::said).toArray(), LocaleContextHolder.getLocale());
        return PERCENT.matcher(words).replaceAll("%");
    }

    private Object said(Object argument) {
        if (argument instanceof Money money) {
            return money(money);
        }
        if (argument instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (argument instanceof BigDecimal number) {
            return VietnameseNumbers.format(number);
        }
        if (argument instanceof Place place) {
            return place(place);
        }
        if (argument instanceof List<?> list) {
            return list.stream().map(each -> String.valueOf(said(each))).collect(Collectors.joining("; "));
        }
        return String.valueOf(argument);
    }

    /** In the largest unit that takes no more than three decimals, exactly. */
    private String money(Money money) {
        for (MoneyUnit unit : new MoneyUnit[] {MoneyUnit.BILLION, MoneyUnit.MILLION}) {
            BigDecimal amount = money.in(unit).stripTrailingZeros();
            if (amount.abs().compareTo(BigDecimal.ONE) >= 0 && amount.scale() <= DECIMALS) {
                return VietnameseNumbers.format(amount) + " " + unit.vietnamese();
            }
        }
        return money.toString();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1).strip() + "…";
    }
}
