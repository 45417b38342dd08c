package vn.itplan.plan.web;

import org.jspecify.annotations.Nullable;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;
import vn.itplan.plan.ItemYearCommand;

/** What an item does in one year, as a person types it. */
public record ItemYearForm(
        @Nullable String once,
        @Nullable String year,
        @Nullable String objective,
        @Nullable String content,
        @Nullable String version) {

    static ItemYearForm empty() {
        return new ItemYearForm(Submissions.newKey(), null, null, null, null);
    }

    static ItemYearForm of(ItemYearCommand values) {
        return new ItemYearForm(
                null,
                String.valueOf(values.year()),
                values.objective(),
                values.content(),
                String.valueOf(values.rowVersion()));
    }

    ItemYearCommand command(FieldReader in) {
        return new ItemYearCommand(
                in.year("year", year),
                in.optionalText("objective", objective, 4000),
                in.text("content", content, 20_000),
                FieldReader.version(version));
    }
}
