package vn.itplan.appendix.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A doubt about the table, for the person who imports it.
 *
 * @param code key of the bundles
 * @param arguments of the message: always the address first (empty when there is none) and the sheet second
 * @param address the cell, or null when the whole table is meant
 */
public record Problem(
        Severity severity,
        String code,
        List<Object> arguments,
        String sheet,
        @Nullable String address) {

    public enum Severity {
        /** Worth knowing; nothing to decide. */
        INFO,
        /** To be looked at; the table can be applied as it is. */
        WARNING,
        /** The table cannot be applied before this is settled. */
        ERROR
    }

    public Problem {
        arguments = List.copyOf(arguments);
    }

    static Problem at(Severity severity, String code, String sheet, @Nullable String address, Object... more) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(address == null ? "" : address);
        arguments.add(sheet);
        arguments.addAll(List.of(more));
        return new Problem(severity, code, arguments, sheet, address);
    }
}
