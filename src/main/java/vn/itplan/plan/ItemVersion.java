package vn.itplan.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row that somebody chose in the table, at the version that was shown: {@code 1050:3} in a form. */
public record ItemVersion(long id, int version) {

    public static Optional<ItemVersion> parse(@Nullable String written) {
        if (written == null || !written.matches("[0-9]{1,18}:[0-9]{1,9}")) {
            return Optional.empty();
        }
        String[] parts = written.split(":", 2);
        return Optional.of(new ItemVersion(Long.parseLong(parts[0]), Integer.parseInt(parts[1])));
    }

    @Override
    public String toString() {
        return id + ":" + version;
    }
}
