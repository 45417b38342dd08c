package vn.itplan.plan.web;

import org.jspecify.annotations.Nullable;
import vn.itplan.common.web.DateDisplay;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;
import vn.itplan.plan.ResponsibilityCommand;

/** A responsibility as a person types it. */
public record ResponsibilityForm(
        @Nullable String once,
        @Nullable String agencyText,
        @Nullable String duty,
        @Nullable String deadlineText,
        @Nullable String deadline,
        @Nullable String version)
        implements EntryForm<ResponsibilityCommand> {

    static ResponsibilityForm empty() {
        return new ResponsibilityForm(Submissions.newKey(), null, null, null, null, null);
    }

    static ResponsibilityForm of(ResponsibilityCommand values) {
        return new ResponsibilityForm(
                null,
                values.agencyText(),
                values.duty(),
                values.deadlineText(),
                DateDisplay.typed(values.deadline()),
                String.valueOf(values.rowVersion()));
    }

    @Override
    public ResponsibilityCommand command(FieldReader in) {
        return new ResponsibilityCommand(
                in.text("agencyText", agencyText, 1000),
                in.optionalText("duty", duty, 20_000),
                in.optionalText("deadlineText", deadlineText, 300),
                in.optionalDate("deadline", deadline),
                FieldReader.version(version));
    }
}
