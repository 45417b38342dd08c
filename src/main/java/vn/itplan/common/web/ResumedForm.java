package vn.itplan.common.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.validation.DataBinder;

/**
 * What was typed into the form of this address when the session was lost, or nothing. A handler of GET takes it as an
 * argument, which is also what says that the address can be come back to:
 *
 * <pre>{@code
 * @GetMapping("/plans/new")
 * String form(ResumedForm resumed, Model model) {
 *     model.addAttribute("form", resumed.orElse(PlanForm.class, PlanForm::empty));
 * }</pre>
 *
 * The form is a record of strings; passwords, tokens and files are never kept. Nothing is submitted by itself.
 */
public final class ResumedForm {

    private final Map<String, List<String>> typed;

    private ResumedForm(Map<String, List<String>> typed) {
        this.typed = typed;
    }

    /** An ordinary visit of the page. */
    public static ResumedForm none() {
        return new ResumedForm(Map.of());
    }

    static ResumedForm of(Map<String, List<String>> typed) {
        return new ResumedForm(typed);
    }

    public boolean isPresent() {
        return !typed.isEmpty();
    }

    /** The form as it was typed, bound by its constructor; or a fresh one. */
    public <T> T orElse(Class<T> formType, Supplier<? extends T> fresh) {
        if (!isPresent()) {
            return fresh.get();
        }
        DataBinder binder = new DataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(formType));
        binder.construct(new Typed(typed));
        return formType.cast(Objects.requireNonNull(binder.getTarget()));
    }

    private record Typed(Map<String, List<String>> values) implements DataBinder.ValueResolver {

        @Override
        public @Nullable Object resolveValue(String name, Class<?> type) {
            List<String> value = values.get(name);
            if (value == null || value.isEmpty()) {
                return null;
            }
            return value.size() == 1 ? value.get(0) : value.toArray(String[]::new);
        }

        @Override
        public Set<String> getNames() {
            return values.keySet();
        }
    }
}
