package vn.itplan.overview.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Texts;
import vn.itplan.common.web.FieldReader;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanSubject;

/**
 * A plan to be made, as JSON brings it. Every field is text here, so that one that cannot be read is named like all others
 * that cannot.
 */
record NewPlan(
        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                allowableValues = {"ANNUAL", "PERIOD", "SCHEME"})
        @Nullable
        String kind,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String title,

        @Schema(
                requiredMode = Schema.RequiredMode.REQUIRED,
                description = "the code of the province",
                example = "kien-giang")
        @Nullable
        String province,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, type = "integer", example = "2026") @Nullable
        String firstYear,

        @Schema(type = "integer", description = "may be left out for one year", example = "2026") @Nullable
        String lastYear,

        @Schema(description = "of the document") @Nullable String number,

        @Schema(type = "string", format = "date", description = "of the document") @Nullable
        String date,

        @Nullable String issuer,

        @Schema(type = "integer", format = "int64", description = "id of the period plan that an annual plan fits into")
        @Nullable
        String parent,

        @Schema(
                description = "from 2021 on DIGITAL_TRANSFORMATION unless said otherwise",
                allowableValues = {"IT_APPLICATION", "DIGITAL_TRANSFORMATION"})
        @Nullable
        String subject) {

    /** Until then provinces planned the application of IT, since then their digital transformation. */
    private static final int LAST_YEAR_OF_IT_APPLICATION = 2020;

    private static final int LONGEST_TITLE = 1000;

    PlanCommand command(FieldReader in) {
        PlanKind planKind = in.choice("kind", PlanKind.class, kind);
        int first = in.year("firstYear", firstYear);
        Integer last = in.optionalYear("lastYear", lastYear);
        PlanSubject about = in.optionalChoice("subject", PlanSubject.class, subject);
        return new PlanCommand(
                planKind,
                about != null
                        ? about
                        : first <= LAST_YEAR_OF_IT_APPLICATION
                                ? PlanSubject.IT_APPLICATION
                                : PlanSubject.DIGITAL_TRANSFORMATION,
                in.text("title", title, LONGEST_TITLE),
                first,
                last == null ? first : last,
                in.optionalId("parent", parent),
                in.optionalText("number", number, 100),
                day(in),
                in.optionalText("issuer", issuer, 300),
                null,
                null,
                0);
    }

    private @Nullable LocalDate day(FieldReader in) {
        String text = Texts.cleanLine(date);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            in.reject("date", "api.error.date", text);
            return null;
        }
    }
}
