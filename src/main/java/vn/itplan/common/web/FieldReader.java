package vn.itplan.common.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyReading;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.Texts;

/**
 * Turns the texts of a form into values and puts a message at each field that cannot be read. All fields are read before
 * any is refused, so that a person sees every mistake at once. Where a required value is missing a stand-in is returned:
 * it must not be used, and {@link Forms#submit} does not when there are errors.
 */
public final class FieldReader {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final BindingResult errors;

    public FieldReader(BindingResult errors) {
        this.errors = errors;
    }

    public String text(String field, @Nullable String typed, int longest) {
        String text = optionalText(field, typed, longest);
        return text == null ? refuse(field, "form.error.required", "") : text;
    }

    public @Nullable String optionalText(String field, @Nullable String typed, int longest) {
        String text = Texts.cleanOrNull(typed);
        if (text != null && text.length() > longest) {
            return refuse(field, "form.error.too-long", text, longest, text.length());
        }
        return text;
    }

    /** One entry a line; empty lines are left out. */
    public List<String> lines(String field, @Nullable String typed, int longest) {
        List<String> lines = Texts.clean(typed)
                .lines()
                .map(Texts::cleanLine)
                .filter(line -> !line.isEmpty())
                .toList();
        for (String line : lines) {
            if (line.length() > longest) {
                return refuse(field, "form.error.too-long", lines, longest, line.length());
            }
        }
        return lines;
    }

    public int year(String field, @Nullable String typed) {
        Integer year = optionalYear(field, typed);
        if (year != null) {
            return year;
        }
        return errors.hasFieldErrors(field) ? FIRST_YEAR : refuse(field, "form.error.required", FIRST_YEAR);
    }

    public @Nullable Integer optionalYear(String field, @Nullable String typed) {
        String text = Texts.cleanLine(typed);
        if (text.isEmpty()) {
            return null;
        }
        int year = text.matches("[0-9]{4}") ? Integer.parseInt(text) : 0;
        return year < FIRST_YEAR || year > LAST_YEAR
                ? nothing(field, "form.error.year", text, String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR))
                : Integer.valueOf(year);
    }

    /** dd/MM/yyyy. */
    public @Nullable LocalDate optionalDate(String field, @Nullable String typed) {
        String text = Texts.cleanLine(typed);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text, DATE);
        } catch (DateTimeException unreadable) {
            return nothing(field, "form.error.date", text);
        }
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type, @Nullable String typed) {
        E value = optionalChoice(field, type, typed);
        return value == null ? refuse(field, "form.error.choose", type.getEnumConstants()[0]) : value;
    }

    public <E extends Enum<E>> @Nullable E optionalChoice(String field, Class<E> type, @Nullable String typed) {
        String text = Texts.cleanLine(typed);
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        return text.isEmpty() ? null : nothing(field, "form.error.choose");
    }

    public long id(String field, @Nullable String typed) {
        Long id = optionalId(field, typed);
        return id == null ? refuse(field, "form.error.choose", 0L) : id;
    }

    public @Nullable Long optionalId(String field, @Nullable String typed) {
        String text = Texts.cleanLine(typed);
        if (text.isEmpty()) {
            return null;
        }
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : nothing(field, "form.error.choose");
    }

    /** What people type: 1.600, 1600, 1,6 tỷ. A number without a unit is in the given one. */
    public Money money(String field, @Nullable String typed, MoneyUnit unit) {
        String text = Texts.cleanLine(typed);
        if (text.isEmpty()) {
            return refuse(field, "form.error.required", Money.ZERO);
        }
        MoneyReading reading = MoneyReading.of(text, unit);
        Money money = reading.money();
        return money == null
                ? refuse(field, String.valueOf(reading.problem()), Money.ZERO, reading.text(), reading.detail())
                : money;
    }

    /** The version that a form was opened with; a form that lost it is stale. */
    public static int version(@Nullable String typed) {
        String text = Texts.cleanLine(typed);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** Puts a message at a field that the caller could not read. */
    public void reject(String field, String key, Object argument) {
        nothing(field, key, argument);
    }

    private <T> T refuse(String field, String key, T standIn, Object... arguments) {
        this.<T>nothing(field, key, arguments);
        return standIn;
    }

    private <T> @Nullable T nothing(String field, String key, Object... arguments) {
        if (!errors.hasFieldErrors(field)) {
            errors.rejectValue(field, key, arguments, null);
        }
        return null;
    }
}
