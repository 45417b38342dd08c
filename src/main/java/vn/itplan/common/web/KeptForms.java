package vn.itplan.common.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Forms that arrived without their session, kept in the new one until they are sent again. Whoever comes back names the
 * form by its identifier in the address, so that another person who signs in at the same browser does not see it.
 */
public final class KeptForms {

    /** The parameter of the address that names the form to come back to. */
    public static final String PARAMETER = "resumed";

    private static final String ATTRIBUTE = KeptForms.class.getName();
    private static final int FORMS = 3;
    private static final int CHARACTERS = 400_000;
    private static final Pattern SECRET = Pattern.compile(".*(password|secret|token|_csrf).*");

    private KeptForms() {}

    /**
     * Keeps the typed parameters of the request in its session.
     *
     * @return the form's identifier, or empty when there is nothing to keep or far too much
     */
    public static Optional<String> keep(HttpServletRequest request, String path) {
        LinkedHashMap<String, ArrayList<String>> typed = typed(request);
        long size = typed.entrySet().stream()
                .mapToLong(entry -> entry.getKey().length()
                        + entry.getValue().stream().mapToLong(String::length).sum())
                .sum();
        if (typed.isEmpty() || size > CHARACTERS) {
            return Optional.empty();
        }
        ArrayList<Kept> forms = in(request.getSession());
        while (forms.size() >= FORMS) {
            forms.remove(0);
        }
        String id = UUID.randomUUID().toString();
        forms.add(new Kept(id, path, typed));
        request.getSession().setAttribute(ATTRIBUTE, forms);
        return Optional.of(id);
    }

    /** At sign-in: whatever the person does not come back to belongs to somebody else. */
    public static void retain(HttpSession session, @Nullable String returnAddress) {
        ArrayList<Kept> forms = in(session);
        if (forms.removeIf(kept -> returnAddress == null || !returnAddress.contains(PARAMETER + "=" + kept.id()))) {
            session.setAttribute(ATTRIBUTE, forms);
        }
    }

    static Map<String, ? extends List<String>> find(HttpServletRequest request, String path) {
        HttpSession session = request.getSession(false);
        String id = request.getParameter(PARAMETER);
        if (session == null || id == null) {
            return Map.of();
        }
        return in(session).stream()
                .filter(kept -> kept.id().equals(id) && kept.path().equals(path))
                .findFirst()
                .map(Kept::typed)
                .orElseGet(LinkedHashMap::new);
    }

    /** The form was sent again. */
    static void forget(HttpServletRequest request, String path) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            ArrayList<Kept> forms = in(session);
            if (forms.removeIf(kept -> kept.path().equals(path))) {
                session.setAttribute(ATTRIBUTE, forms);
            }
        }
    }

    private static LinkedHashMap<String, ArrayList<String>> typed(HttpServletRequest request) {
        LinkedHashMap<String, ArrayList<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!SECRET.matcher(name.toLowerCase(Locale.ROOT)).matches() && !name.equals(PARAMETER)) {
                typed.put(name, new ArrayList<>(Arrays.asList(values)));
            }
        });
        return typed;
    }

    @SuppressWarnings("unchecked")
    private static ArrayList<Kept> in(HttpSession session) {
        Object forms = session.getAttribute(ATTRIBUTE);
        return forms == null ? new ArrayList<>() : new ArrayList<>((ArrayList<Kept>) forms);
    }

    private record Kept(String id, String path, LinkedHashMap<String, ArrayList<String>> typed)
            implements Serializable {

        @Serial
        private static final long serialVersionUID = 1;
    }
}
