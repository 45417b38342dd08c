package vn.itplan.dashboard.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import vn.itplan.dashboard.Scope;

/** The addresses of the rows behind numbers, for templates. */
public final class RowLinks {

    private final Scope scope;

    RowLinks(Scope scope) {
        this.scope = scope;
    }

    /** The summary itself. */
    public String summary() {
        return to("");
    }

    /** All rows with money of a stage, or all rows. */
    public String rows(@Nullable String stage) {
        return to("/projects", "stage", stage);
    }

    /** Rows of one value of a dimension: {@code group}, {@code source}, {@code agency} or {@code status}. */
    public String rows(String dimension, String key, @Nullable String stage) {
        return to("/projects", dimension, key, "stage", stage);
    }

    public String lateOf(long agency) {
        return to("/projects", "lead", String.valueOf(agency), "late", "true");
    }

    public String difficulties() {
        return to("/projects", "difficulty", "true");
    }

    public String indicators(@Nullable String attainment) {
        return to("/indicators", "attainment", attainment);
    }

    public String silent() {
        return to("/agencies");
    }

    public String compared(boolean all) {
        return to("/discrepancies", "all", all ? "true" : null);
    }

    private String to(String place, @Nullable String... parameters) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath("/dashboard" + place)
                .queryParam("province", scope.province())
                .queryParam("year", scope.year());
        for (int i = 0; i < parameters.length; i += 2) {
            String value = parameters[i + 1];
            if (value != null) {
                builder.queryParam(String.valueOf(parameters[i]), value);
            }
        }
        return builder.encode().toUriString();
    }
}
