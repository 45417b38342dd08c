package vn.itplan.progress.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import vn.itplan.common.Access;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.Permission;
import vn.itplan.common.web.DateDisplay;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.progress.ProjectUpdates;
import vn.itplan.progress.UpdateCommand;
import vn.itplan.progress.WorkProject;
import vn.itplan.progress.WorkSheet;
import vn.itplan.progress.WorkSheets;
import vn.itplan.progress.web.SheetSaver.Outcome;

/** The page that everybody meets first: for those who report on projects the sheet of these. */
@Controller
class MyWorkController {

    private static final String VIEW = "progress/my-work";
    private static final int PAGE = 10;
    private static final int MOST_ROWS = 50;

    private final WorkSheets sheets;
    private final ProjectUpdates updates;
    private final SheetSaver saver;
    private final SheetView view;
    private final DateDisplay dates;
    private final Access access;

    MyWorkController(
            WorkSheets sheets,
            ProjectUpdates updates,
            SheetSaver saver,
            SheetView view,
            DateDisplay dates,
            Access access) {
        this.sheets = sheets;
        this.updates = updates;
        this.saver = saver;
        this.view = view;
        this.dates = dates;
        this.access = access;
    }

    @GetMapping("/")
    @Needs(Permission.OWN_ACCOUNT)
    String show(
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(defaultValue = "0") String page,
            ResumedForm resumed,
            MoneyUnit unit,
            Model model) {
        if (!access.mayAnywhere(Permission.PROGRESS_UPDATE)) {
            return VIEW;
        }
        if (resumed.isPresent()) {
            SheetForm typed = resumed.orElse(SheetForm.class, () -> SheetForm.of(List.of(), "", unit, null, null));
            List<WorkProject> works =
                    sheets.rows(typed.rows().stream().map(RowForm::projectId).toList());
            Map<Long, WorkProject> known = SheetView.byId(works);
            view.show(
                    typed.with(typed.rows().stream()
                            .filter(row -> known.containsKey(row.projectId()))
                            .toList()),
                    works,
                    model);
            return VIEW;
        }
        Long wanted = number(agency);
        WorkSheet sheet = sheets.sheet(wanted, pageOf(page), PAGE);
        if (!sheet.projects().items().isEmpty()) {
            view.show(
                    SheetForm.of(
                            sheet.projects().items(),
                            dates.day(updates.today()),
                            unit,
                            wanted == null ? null : wanted.toString(),
                            String.valueOf(sheet.projects().page())),
                    sheet.projects().items(),
                    model);
        }
        model.addAttribute("sheet", sheet);
        if (wanted == null) {
            model.addAttribute("agencies", sheets.agencies());
        }
        return VIEW;
    }

    /**
     * Saves the rows in which something was typed. The right ones are saved, the others come back as they were typed.
     *
     * @param row the place of the one row to save, null for all
     * @param unchanged the place of the one row whose last values are carried on
     */
    @PostMapping("/")
    @Needs(Permission.PROGRESS_UPDATE)
    String save(
            @ModelAttribute(Forms.NAME) SheetForm form,
            BindingResult errors,
            @RequestParam(required = false) @Nullable String row,
            @RequestParam(required = false) @Nullable String unchanged,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        List<Long> ids =
                form.rows().stream().map(RowForm::projectId).limit(MOST_ROWS).toList();
        Map<Long, WorkProject> works = SheetView.byId(sheets.rows(ids));
        Long only = number(unchanged != null ? unchanged : row);
        List<Integer> chosen = IntStream.range(0, ids.size())
                .filter(at -> only == null ? form.rows().get(at).touched() : at == only)
                .boxed()
                .toList();
        Outcome outcome = saver.save(
                form,
                works,
                errors,
                chosen,
                unchanged != null,
                (each, report, reason) ->
                        updates.record(new UpdateCommand(each.projectId(), each.baseId(), report, reason, false)));
        boolean typedLeft = IntStream.range(0, ids.size())
                .anyMatch(at ->
                        !outcome.done().contains(at) && form.rows().get(at).touched());
        if (!errors.hasErrors() && !typedLeft) {
            notice(outcome).after(redirect);
            return "redirect:" + address(form);
        }
        again(form, errors, outcome, model);
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return VIEW;
    }

    private void again(SheetForm form, BindingResult errors, Outcome outcome, Model model) {
        Map<Long, WorkProject> now = SheetView.byId(
                sheets.rows(form.rows().stream().map(RowForm::projectId).toList()));
        List<RowForm> rows = new ArrayList<>();
        List<WorkProject> works = new ArrayList<>();
        for (int at = 0; at < form.rows().size(); at++) {
            RowForm typed = form.rows().get(at);
            WorkProject work = now.get(typed.projectId());
            if (work == null) {
                continue;
            }
            works.add(work);
            if (outcome.done().contains(at)) {
                rows.add(RowForm.of(work, form.moneyUnit()));
            } else if (outcome.stale().contains(at) && work.last() != null) {
                rows.add(typed.with(String.valueOf(work.last().id()), typed.was()));
            } else {
                rows.add(typed);
            }
        }
        view.showAgain(form.with(rows), works, errors, outcome.hints(), outcome.done(), model);
        if (!outcome.done().isEmpty()) {
            model.addAttribute(Notice.ATTRIBUTE, notice(outcome));
        }
    }

    private static Notice notice(Outcome outcome) {
        int saved = outcome.done().size();
        return saved == 0 ? Notice.info("progress.saved.none") : Notice.success("progress.saved", saved);
    }

    private static String address(SheetForm form) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/");
        Long agency = number(form.agency());
        Long page = number(form.page());
        if (agency != null) {
            address.queryParam("agency", agency);
        }
        if (page != null && page > 0) {
            address.queryParam("page", page);
        }
        return address.toUriString();
    }

    private static int pageOf(String page) {
        return page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0;
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
