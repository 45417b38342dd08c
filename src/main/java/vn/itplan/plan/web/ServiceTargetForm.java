package vn.itplan.plan.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.web.DateDisplay;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;
import vn.itplan.plan.ServiceTargetCommand;

/** A public service as a person types it. */
public record ServiceTargetForm(
        @Nullable String once,
        @Nullable String name,
        @Nullable String level,
        @Nullable String agencyText,
        @Nullable String deadlineText,
        @Nullable String deadline,
        @Nullable String note,
        @Nullable String version)
        implements EntryForm<ServiceTargetCommand> {

    static ServiceTargetForm empty() {
        return new ServiceTargetForm(Submissions.newKey(), null, null, null, null, null, null, null);
    }

    static ServiceTargetForm of(ServiceTargetCommand values) {
        return new ServiceTargetForm(
                null,
                values.name(),
                Objects.toString(values.level(), null),
                values.agencyText(),
                values.deadlineText(),
                DateDisplay.typed(values.deadline()),
                values.note(),
                String.valueOf(values.rowVersion()));
    }

    @Override
    public ServiceTargetCommand command(FieldReader in) {
        Long number = in.optionalId("level", level);
        return new ServiceTargetCommand(
                in.text("name", name, 2000),
                number == null || number < 1 || number > 4 ? null : Integer.valueOf(number.intValue()),
                in.optionalText("agencyText", agencyText, 1000),
                in.optionalText("deadlineText", deadlineText, 300),
                in.optionalDate("deadline", deadline),
                in.optionalText("note", note, 2000),
                FieldReader.version(version));
    }
}
