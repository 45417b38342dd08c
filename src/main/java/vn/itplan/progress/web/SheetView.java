package vn.itplan.progress.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.VietnameseNumbers;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.Choices;
import vn.itplan.common.web.Forms;
import vn.itplan.progress.Hint;
import vn.itplan.progress.ProgressStatus;
import vn.itplan.progress.Report;
import vn.itplan.progress.Update;
import vn.itplan.progress.WorkProject;

/** Puts a sheet into the model: the form, and beside each of its rows the project that it is about. */
@Component
class SheetView {

    private final Choices choices;
    private final MessageSource messages;

    SheetView(Choices choices, MessageSource messages) {
        this.choices = choices;
        this.messages = messages;
    }

    /**
     * @param works the projects of the form's rows, in their order
     */
    void show(SheetForm form, List<WorkProject> works, Model model) {
        model.addAttribute(Forms.NAME, form);
        model.addAttribute("works", works);
        model.addAttribute("statuses", choices.of(ProgressStatus.class, "progress.status"));
        model.addAttribute("reasons", Map.of());
        model.addAttribute("done", Set.of());
        model.addAttribute("lastValues", lastValues(works, form.moneyUnit()));
        model.addAttribute("sourceNames", names(works));
        model.addAttribute(
                "moreSources",
                works.stream().collect(Collectors.toMap(WorkProject::id, this::sources, (one, other) -> one)));
    }

    /** The form with what came of it; its errors stay with it. */
    void showAgain(
            SheetForm form,
            List<WorkProject> works,
            BindingResult errors,
            Map<Integer, List<Hint>> hints,
            Set<Integer> done,
            Model model) {
        show(form, works, model);
        BindingResult result = new BeanPropertyBindingResult(form, Forms.NAME);
        result.addAllErrors(errors);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + Forms.NAME, result);
        model.addAttribute("reasons", hints);
        model.addAttribute("done", done);
    }

    static Map<Long, WorkProject> byId(List<WorkProject> works) {
        return works.stream().collect(Collectors.toMap(WorkProject::id, Function.identity(), (one, other) -> one));
    }

    private Map<Long, LastValues> lastValues(List<WorkProject> works, MoneyUnit unit) {
        Map<Long, LastValues> values = new HashMap<>();
        for (WorkProject work : works) {
            Update last = work.last();
            values.put(work.id(), last == null ? LastValues.NONE : lastValues(last.report(), unit));
        }
        return values;
    }

    private LastValues lastValues(Report last, MoneyUnit unit) {
        Map<String, String> paid = new HashMap<>();
        last.payments()
                .forEach(payment -> paid.put(
                        RowForm.source(payment.sourceId()),
                        said(payment.amount().format(unit))));
        return new LastValues(
                said(word("progress.status." + last.status())),
                last.percent() == null ? null : said(VietnameseNumbers.format(last.percent()) + " %"),
                paid,
                last.difficulties() == null ? null : said(last.difficulties()),
                last.nextStep() == null ? null : said(last.nextStep()));
    }

    private String said(String value) {
        return word("progress.last", value);
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /**
     * What was said last, in the words of the page, to stand beside the fields.
     *
     * @param paid by the value that the form has for the source
     */
    record LastValues(
            @Nullable String status,
            @Nullable String percent,
            Map<String, String> paid,
            @Nullable String difficulties,
            @Nullable String nextStep) {

        static final LastValues NONE = new LastValues(null, null, Map.of(), null, null);
    }

    /** What people call a source, by the value that the form has for it. */
    private Map<String, String> names(List<WorkProject> works) {
        Map<String, String> names = new HashMap<>();
        works.forEach(work ->
                work.allSources().forEach(source -> names.put(RowForm.source(source.id()), name(source))));
        return names;
    }

    private List<Choice> sources(WorkProject work) {
        return work.otherSources().stream()
                .map(source -> new Choice(RowForm.source(source.id()), name(source)))
                .toList();
    }

    private String name(WorkProject.Source source) {
        return source.name() != null ? source.name() : word("progress.unknown-source");
    }
}
