package vn.itplan.progress.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.attachment.Attachment;
import vn.itplan.attachment.AttachmentType;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.NotFoundException;
import vn.itplan.common.Permission;
import vn.itplan.common.web.DateDisplay;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.common.web.Submissions;
import vn.itplan.progress.ProjectUpdates;
import vn.itplan.progress.Update;
import vn.itplan.progress.UpdateCommand;
import vn.itplan.progress.UpdateFiles;
import vn.itplan.progress.WorkProject;
import vn.itplan.progress.WorkSheets;
import vn.itplan.progress.web.SheetSaver.Outcome;
import vn.itplan.progress.web.SheetSaver.Recorder;

/** One project by itself: an update with files, and the correction of an update. */
@Controller
@RequestMapping("/projects/{id}/updates")
@Needs(Permission.PROGRESS_UPDATE)
class UpdateController {

    private static final String VIEW = "progress/update";

    private final WorkSheets sheets;
    private final ProjectUpdates updates;
    private final UpdateFiles files;
    private final SheetSaver saver;
    private final SheetView view;
    private final Submissions submissions;
    private final DateDisplay dates;

    UpdateController(
            WorkSheets sheets,
            ProjectUpdates updates,
            UpdateFiles files,
            SheetSaver saver,
            SheetView view,
            Submissions submissions,
            DateDisplay dates) {
        this.sheets = sheets;
        this.updates = updates;
        this.files = files;
        this.saver = saver;
        this.view = view;
        this.submissions = submissions;
        this.dates = dates;
    }

    @GetMapping("/new")
    String empty(@PathVariable long id, ResumedForm resumed, MoneyUnit unit, Model model) {
        WorkProject project = project(id);
        SheetForm fresh = form(dates.day(updates.today()), unit, RowForm.of(project, unit));
        view.show(resumed.orElse(SheetForm.class, () -> fresh), List.of(project), model);
        return VIEW;
    }

    @PostMapping("/new")
    String record(
            @PathVariable long id,
            @ModelAttribute(Forms.NAME) SheetForm form,
            BindingResult errors,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        project(id);
        List<Attachment> attachments = UploadedFiles.read(sent, errors);
        Recorder recorder = (row, report, reason) -> submissions.once(form.once(), () -> {
            files.attach(updates.record(new UpdateCommand(id, row.baseId(), report, reason, false)), attachments);
            return page(id);
        });
        return save(id, form, errors, sent, recorder, "progress.saved", model, response, redirect);
    }

    @GetMapping("/{updateId}/correct")
    String correct(
            @PathVariable long id, @PathVariable long updateId, ResumedForm resumed, MoneyUnit unit, Model model) {
        Update wrong = wrong(id, updateId);
        WorkProject project = project(id);
        SheetForm fresh =
                form(dates.day(wrong.report().asOf()), unit, RowForm.of(project, wrong.report(), updateId, unit));
        view.show(resumed.orElse(SheetForm.class, () -> fresh), List.of(project), model);
        model.addAttribute("corrected", wrong);
        return VIEW;
    }

    @PostMapping("/{updateId}/correct")
    String correct(
            @PathVariable long id,
            @PathVariable long updateId,
            @ModelAttribute(Forms.NAME) SheetForm form,
            BindingResult errors,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("corrected", wrong(id, updateId));
        List<Attachment> attachments = UploadedFiles.read(sent, errors);
        Recorder recorder = (row, report, reason) -> submissions.once(form.once(), () -> {
            files.attach(updates.correct(updateId, report, reason), attachments);
            return page(id);
        });
        return save(id, form, errors, sent, recorder, "progress.corrected", model, response, redirect);
    }

    private String save(
            long id,
            SheetForm form,
            BindingResult errors,
            @Nullable List<MultipartFile> sent,
            Recorder recorder,
            String notice,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        WorkProject project = project(id);
        if (form.rows().size() != 1 || form.rows().get(0).projectId() != id) {
            throw new NotFoundException("project of the form");
        }
        boolean refused = errors.hasErrors();
        Outcome outcome = saver.save(form, Map.of(id, project), errors, List.of(0), false, (row, report, reason) -> {
            if (!refused) {
                recorder.record(row, report, reason);
            }
        });
        if (!errors.hasErrors()) {
            Notice.success(notice, 1).after(redirect);
            return page(id);
        }
        view.showAgain(form, List.of(project), errors, outcome.hints(), Set.of(), model);
        model.addAttribute("chosenAgain", UploadedFiles.names(sent));
        return Forms.again(response, VIEW);
    }

    @ModelAttribute("acceptedFiles")
    String acceptedFiles() {
        return AttachmentType.accepted();
    }

    private Update wrong(long id, long updateId) {
        Update wrong = updates.getForCorrection(updateId);
        if (wrong.projectId() != id) {
            throw new NotFoundException("update " + updateId + " of project " + id);
        }
        return wrong;
    }

    private WorkProject project(long id) {
        updates.requireReportable(id);
        return sheets.rows(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFoundException("project " + id));
    }

    private static SheetForm form(String day, MoneyUnit unit, RowForm row) {
        return new SheetForm(day, unit.code(), null, null, Submissions.newKey(), List.of(row));
    }

    private static String page(long id) {
        return "redirect:/projects/" + id;
    }
}
