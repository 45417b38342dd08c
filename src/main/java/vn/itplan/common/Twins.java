package vn.itplan.common;

import java.util.function.Supplier;
import org.springframework.dao.DataIntegrityViolationException;

/** Turns the database's refusal of a second row of the same name into a message at the field. */
public final class Twins {

    private Twins() {}

    /**
     * @param save saves and flushes
     * @throws RuleException with this message at this field when a row of the same key is there already
     */
    public static <T> T refuse(String field, String message, Supplier<T> save) {
        try {
            return save.get();
        } catch (DataIntegrityViolationException twin) {
            throw RuleException.at(field, message);
        }
    }
}
