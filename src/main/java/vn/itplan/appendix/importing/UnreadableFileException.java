package vn.itplan.appendix.importing;

import java.util.List;

/**
 * A file that gives no table: no workbook, a damaged or a dangerous one, or one above the limits. The code is a key of
 * the bundles ({@code import.file.*}), whose message says what happened and what to do.
 */
public class UnreadableFileException extends RuntimeException {

    private final String code;
    private final transient List<Object> arguments;

    UnreadableFileException(String code, Object... arguments) {
        super(code + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** What the XML or ZIP parser said goes to the log as the cause, never to the page. */
    static UnreadableFileException damaged(Throwable cause) {
        UnreadableFileException result = new UnreadableFileException("import.file.damaged");
        result.initCause(cause);
        return result;
    }

    static UnreadableFileException damaged(String what) {
        return damaged(new IllegalArgumentException(what));
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
