package vn.itplan.common;

import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/** Turns the database's refusal of a second row of the same name into a message at the field. */
public final class Twins {

    private static final String UNIQUE_VIOLATION = "23505";

    private Twins() {}

    /**
     * @param save saves and flushes
     * @throws RuleException with this message at this field when a row of the same key is there already; what else the
     *     database refuses is a mistake of ours and stays what it is
     */
    public static <T> T refuse(String field, String message, Supplier<T> save) {
        try {
            return save.get();
        } catch (DataIntegrityViolationException refused) {
            if (isTwin(refused)) {
                throw RuleException.at(field, message);
            }
            throw refused;
        }
    }

    private static boolean isTwin(Throwable refused) {
        for (@Nullable Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return UNIQUE_VIOLATION.equals(sql.getSQLState());
            }
        }
        return false;
    }
}
