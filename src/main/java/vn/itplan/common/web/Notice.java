package vn.itplan.common.web;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the page after a redirect says about the act just done, with at most one thing to do about it, such as undoing.
 * It waits in the session, hence serializable; arguments are text or numbers.
 *
 * @param kind {@code success}, {@code info}, {@code warning} or {@code error}
 * @param action address that the button posts to
 */
public record Notice(
        String kind,
        String key,
        List<Serializable> arguments,
        @Nullable String actionKey,
        @Nullable String action) implements Serializable {

    public static final String ATTRIBUTE = "notice";

    public Notice {
        arguments = List.copyOf(arguments);
    }

    public static Notice success(String key, Serializable... arguments) {
        return new Notice("success", key, List.of(arguments), null, null);
    }

    public static Notice info(String key, Serializable... arguments) {
        return new Notice("info", key, List.of(arguments), null, null);
    }

    public static Notice warning(String key, Serializable... arguments) {
        return new Notice("warning", key, List.of(arguments), null, null);
    }

    public static Notice error(String key, Serializable... arguments) {
        return new Notice("error", key, List.of(arguments), null, null);
    }

    /** With a button that posts to the address, for instance to undo. */
    public Notice offering(String actionKey, String action) {
        return new Notice(kind, key, arguments, actionKey, action);
    }

    public void after(RedirectAttributes redirect) {
        redirect.addFlashAttribute(ATTRIBUTE, this);
    }

    public Object[] argumentArray() {
        return arguments.toArray();
    }
}
