package vn.itplan.overview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person did in one request, in words of the reader.
 *
 * @param name the person's name now, null for a visitor, the program and accounts that are gone
 * @param username as it was then, "-" for nobody
 * @param roles those held then in the province concerned
 */
public record TrailAct(
        Instant at,
        @Nullable String name,
        String username,
        String roles,
        @Nullable String request,
        @Nullable String address,
        List<Change> changes) {

    public boolean isNobody() {
        return username.equals("-");
    }

    /**
     * One object and what happened to it.
     *
     * @param object its name then
     * @param href where it is now, null where it is no more or has no page
     * @param province null where all of the page is of one
     * @param whole whether the fields are all values of a new or deleted row
     */
    public record Change(
            String action,
            String type,
            @Nullable String object,
            @Nullable String href,
            @Nullable String province,
            boolean whole,
            List<Field> fields,
            @Nullable String reason) {}

    /** Of a new row only {@code to} is there, of a deleted one only {@code from}. */
    public record Field(
            String name, @Nullable String from, @Nullable String to) {}
}
