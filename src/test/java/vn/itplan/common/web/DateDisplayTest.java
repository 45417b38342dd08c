package vn.itplan.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateDisplayTest {

    private final DateDisplay dates = new DateDisplay();

    @Test
    void writesDatesAsPapersDo() {
        assertThat(dates.day(LocalDate.of(2020, 12, 31))).isEqualTo("31/12/2020");
        assertThat(dates.day(null)).isEmpty();
    }

    @Test
    void tellsMomentsInVietnamsTime() {
        assertThat(dates.moment(Instant.parse("2020-12-31T17:05:00Z"))).isEqualTo("01/01/2021 00:05");
        assertThat(dates.moment(null)).isEmpty();
    }
}
