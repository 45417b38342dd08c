package vn.itplan.account.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.itplan.account.GrantCommand;
import vn.itplan.account.Role;
import vn.itplan.common.TimeConfiguration;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;

/**
 * A new account with its first role, or another role for one that is there.
 *
 * @param to the last day on which the role counts
 */
record AccountForm(
        @Nullable String once,
        @Nullable String username,
        @Nullable String name,
        @Nullable String role,
        @Nullable String agencyId,
        @Nullable String from,
        @Nullable String to) {

    static AccountForm empty() {
        return new AccountForm(Submissions.newKey(), null, null, null, null, null, null);
    }

    /** @param place a province's identifier or {@link GrantChoices#EVERYWHERE} */
    GrantCommand grant(FieldReader read, String place) {
        Instant first = start(read.optionalDate("from", from));
        LocalDate last = read.optionalDate("to", to);
        return new GrantCommand(
                read.choice("role", Role.class, role),
                place.equals(GrantChoices.EVERYWHERE) ? null : Long.valueOf(place),
                read.optionalId("agencyId", agencyId),
                first,
                start(last == null ? null : last.plusDays(1)));
    }

    private static @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(TimeConfiguration.VIETNAM).toInstant();
    }
}
