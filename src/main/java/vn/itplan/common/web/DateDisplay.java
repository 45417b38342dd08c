package vn.itplan.common.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.itplan.common.TimeConfiguration;

/** Dates and moments as pages show them: {@code @dates} in templates. Moments are told in Vietnam's time. */
@Component("dates")
public class DateDisplay {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT).withZone(TimeConfiguration.VIETNAM);

    /** As a field of a form holds it, and {@link FieldReader#optionalDate} reads it. */
    public static @Nullable String typed(@Nullable LocalDate date) {
        return date == null ? null : DAY.format(date);
    }

    /** "31/12/2020", or nothing. */
    public String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    /** "31/12/2020 16:45", or nothing. */
    public String moment(@Nullable Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }
}
