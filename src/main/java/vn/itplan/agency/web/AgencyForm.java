package vn.itplan.agency.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.agency.AgencyCommand;
import vn.itplan.agency.AgencyKind;
import vn.itplan.agency.AgencyLevel;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;

/** An agency as a person types it; aliases one a line. */
public record AgencyForm(
        @Nullable String once,
        @Nullable String province,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String aliases,
        @Nullable String level,
        @Nullable String kind,
        @Nullable String parentId,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String version) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    static AgencyForm empty(@Nullable String province) {
        return new AgencyForm(
                Submissions.newKey(),
                province,
                null,
                null,
                null,
                AgencyLevel.PROVINCE.name(),
                AgencyKind.DEPARTMENT.name(),
                null,
                null,
                null,
                null);
    }

    static AgencyForm of(AgencyCommand agency) {
        return new AgencyForm(
                null,
                null,
                agency.name(),
                agency.shortName(),
                String.join("\n", agency.aliases()),
                agency.level().name(),
                agency.kind().name(),
                Objects.toString(agency.parentId(), null),
                day(agency.validFrom()),
                day(agency.validTo()),
                String.valueOf(agency.rowVersion()));
    }

    AgencyCommand command(FieldReader in) {
        return new AgencyCommand(
                in.text("name", name, AgencyCommand.LONGEST_NAME),
                in.optionalText("shortName", shortName, AgencyCommand.LONGEST_SHORT_NAME),
                in.choice("level", AgencyLevel.class, level),
                in.choice("kind", AgencyKind.class, kind),
                in.optionalId("parentId", parentId),
                in.optionalDate("validFrom", validFrom),
                in.optionalDate("validTo", validTo),
                in.lines("aliases", aliases, AgencyCommand.LONGEST_NAME),
                FieldReader.version(version));
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : DAY.format(date);
    }
}
