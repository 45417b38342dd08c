package vn.itplan.common.web;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessor;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import vn.itplan.common.RuleException;
import vn.itplan.common.StaleException;
import vn.itplan.common.Texts;

/** What every form handler does the same way: refuse with 422, the same template and everything typed. */
public final class Forms {

    /** The name of the form in every model. */
    public static final String NAME = "form";

    private Forms() {}

    /**
     * Runs the act when the form is valid; shows the form again when it is not or when a rule refuses the act.
     *
     * @param view the template of the form
     * @param act does it and returns the view to go to, as a rule a redirect
     */
    public static String submit(BindingResult form, HttpServletResponse response, String view, Supplier<String> act) {
        if (!form.hasErrors()) {
            try {
                return act.get();
            } catch (RuleException rule) {
                reject(form, rule);
            }
        }
        return again(response, view);
    }

    /**
     * {@link #submit(BindingResult, HttpServletResponse, String, Supplier)} for the edit of something that others may have
     * saved meanwhile: then 409, everything typed, and beside each field that differs what is saved now.
     *
     * @param current makes a form of what is saved now
     */
    public static String submit(
            BindingResult form,
            HttpServletResponse response,
            Model model,
            String view,
            Supplier<?> current,
            Supplier<String> act) {
        try {
            return submit(form, response, view, act);
        } catch (StaleException | ConcurrencyFailureException stale) {
            Object saved = current.get();
            model.addAttribute("current", saved);
            model.addAttribute("stale", differing(form.getTarget(), saved));
            form.reject("form.error.stale");
            response.setStatus(HttpStatus.CONFLICT.value());
            return view;
        }
    }

    /** Says at the top that this cannot be done now; whatever else is wrong is said too. */
    public static void require(boolean allowed, BindingResult form, String key) {
        if (!allowed) {
            form.reject(key);
        }
    }

    /** The form once more, with status 422. */
    public static String again(HttpServletResponse response, String view) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view;
    }

    /** Puts the rule's message at its field, or at the top when it names none or one that the form does not have. */
    public static void reject(BindingResult form, RuleException rule) {
        String field = rule.field();
        if (field != null && has(form, field)) {
            form.rejectValue(field, rule.key(), rule.arguments(), null);
        } else {
            form.reject(rule.key(), rule.arguments(), null);
        }
    }

    /** What is saved now in the fields that were typed otherwise, by field; line breaks of a browser are no difference. */
    private static Map<String, String> differing(@Nullable Object typed, Object saved) {
        Map<String, String> stale = new HashMap<>();
        if (typed != null) {
            PropertyAccessor mine = PropertyAccessorFactory.forBeanPropertyAccess(typed);
            PropertyAccessor theirs = PropertyAccessorFactory.forBeanPropertyAccess(saved);
            for (RecordComponent field : saved.getClass().getRecordComponents()) {
                String now = Texts.clean(Objects.toString(theirs.getPropertyValue(field.getName()), null));
                if (!now.equals(Texts.clean(Objects.toString(mine.getPropertyValue(field.getName()), null)))) {
                    stale.put(field.getName(), now);
                }
            }
        }
        return stale;
    }

    private static boolean has(BindingResult form, String field) {
        Object target = form.getTarget();
        return target != null
                && PropertyAccessorFactory.forBeanPropertyAccess(target).isReadableProperty(field);
    }
}
