package vn.itplan.appendix.importing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the titles say about the plan, to be confirmed by a person.
 *
 * @param sourceName the fund in sentence case: "Nguồn vốn sự nghiệp công nghệ thông tin"
 * @param documentNumber the paper that the appendix belongs to: "195/KH-UBND"
 */
public record Proposals(
        @Nullable Years years,
        @Nullable String sourceName,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate) {

    /** First and last year; the same for an annual plan. */
    public record Years(int first, int last) {}
}
