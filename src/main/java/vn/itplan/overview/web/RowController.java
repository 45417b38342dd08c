package vn.itplan.overview.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.agency.Agencies;
import vn.itplan.common.MoneyUnit;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.common.web.Submissions;
import vn.itplan.funding.FundingSources;
import vn.itplan.overview.RowCommand;
import vn.itplan.overview.TableRows;
import vn.itplan.overview.TableRows.RowValues;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.Plans;

/**
 * The rows of a plan's table, edited in their place. A script asks for the row alone and gets the row; a browser without
 * one asks for the same address and gets the table with that row open.
 */
@Controller
@RequestMapping("/plans/{id}/projects")
@Needs(Permission.PLAN_EDIT)
class RowController {

    private static final String ROW = "overview/row-edit :: item";
    private static final String SAVED = "overview/rows :: saved";

    private final TableRows rows;
    private final TablePage page;
    private final Plans plans;
    private final Agencies agencies;
    private final FundingSources sources;
    private final Submissions submissions;

    RowController(
            TableRows rows,
            TablePage page,
            Plans plans,
            Agencies agencies,
            FundingSources sources,
            Submissions submissions) {
        this.rows = rows;
        this.page = page;
        this.plans = plans;
        this.agencies = agencies;
        this.sources = sources;
        this.submissions = submissions;
    }

    @GetMapping("/{itemId}/row")
    String row(
            @ModelAttribute("planHead") PlanHead head,
            @PathVariable long id,
            @PathVariable long itemId,
            @RequestParam(required = false) @Nullable String edit,
            MoneyUnit unit,
            ResumedForm resumed,
            HtmxRequest htmx,
            Model model) {
        if (edit == null && !resumed.isPresent()) {
            plans.getForEditing(id);
            return shown(head, itemId, htmx, model);
        }
        RowValues values = rows.open(id, itemId);
        describe(values.plan().provinceId(), model);
        model.addAttribute("linesOfRow", values.planned().size());
        model.addAttribute(Forms.NAME, resumed.orElse(RowForm.class, () -> RowForm.of(values, unit)));
        return view(head, itemId, htmx, model);
    }

    @PostMapping("/{itemId}/row")
    String save(
            @ModelAttribute("planHead") PlanHead head,
            @PathVariable long id,
            @PathVariable long itemId,
            @ModelAttribute(Forms.NAME) RowForm form,
            BindingResult result,
            HtmxRequest htmx,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PlanDetails plan = plans.getForEditor(id);
        Forms.require(plan.status().isEditable(), result, "plan.not-editable");
        RowCommand command = form.command(new FieldReader(result));
        String saved = Forms.submit(
                result, response, model, ROW, () -> RowForm.of(rows.get(id, itemId), form.moneyUnit()), () -> {
                    rows.save(id, itemId, command);
                    if (!htmx.isHtmxRequest()) {
                        Notice.success("plan.item.saved").after(redirect);
                    }
                    return shown(head, itemId, htmx, model);
                });
        return saved.equals(ROW) ? refused(head, plan, itemId, form, htmx, model) : saved;
    }

    @GetMapping("/row")
    String empty(
            @ModelAttribute("planHead") PlanHead head,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String group,
            MoneyUnit unit,
            ResumedForm resumed,
            HtmxRequest htmx,
            Model model) {
        if (!head.editable()) {
            plans.getForEditing(id);
        }
        describe(head.plan().provinceId(), model);
        model.addAttribute(Forms.NAME, resumed.orElse(RowForm.class, () -> RowForm.empty(after, group, unit)));
        return view(head, null, htmx, model);
    }

    @PostMapping("/row")
    String add(
            @ModelAttribute("planHead") PlanHead head,
            @PathVariable long id,
            @ModelAttribute(Forms.NAME) RowForm form,
            BindingResult result,
            HtmxRequest htmx,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PlanDetails plan = plans.getForEditor(id);
        Forms.require(plan.status().isEditable(), result, "plan.not-editable");
        RowCommand command = form.command(new FieldReader(result));
        String saved = Forms.submit(result, response, ROW, () -> {
            String item = submissions.once(form.once(), () -> String.valueOf(rows.add(id, command)));
            if (!htmx.isHtmxRequest()) {
                Notice.success("plan.item.created").after(redirect);
            }
            return shown(head, Long.parseLong(item), htmx, model);
        });
        return saved.equals(ROW) ? refused(head, plan, null, form, htmx, model) : saved;
    }

    @PostMapping("/{itemId}/duplicate")
    String duplicate(
            @PathVariable long id,
            @PathVariable long itemId,
            @RequestParam(required = false) @Nullable String once,
            RedirectAttributes redirect) {
        String copy = submissions.once(once, () -> String.valueOf(rows.duplicate(id, itemId)));
        Notice.success("plan.item.duplicated").after(redirect);
        return table(id, copy);
    }

    private String shown(PlanHead head, long itemId, HtmxRequest htmx, Model model) {
        if (!htmx.isHtmxRequest()) {
            return table(head.plan().id(), String.valueOf(itemId));
        }
        page.row(head, itemId, model);
        return SAVED;
    }

    private String refused(
            PlanHead head, PlanDetails plan, @Nullable Long itemId, RowForm form, HtmxRequest htmx, Model model) {
        describe(plan.provinceId(), model);
        model.addAttribute("linesOfRow", form.amount() == null ? 2 : 1);
        return view(head, itemId, htmx, model);
    }

    private String view(PlanHead head, @Nullable Long itemId, HtmxRequest htmx, Model model) {
        if (htmx.isHtmxRequest()) {
            return ROW;
        }
        if (itemId != null) {
            return page.whole(head, null, itemId, model);
        }
        RowForm form = (RowForm) model.getAttribute(Forms.NAME);
        return page.withNewRow(
                head,
                number(form == null ? null : form.afterId()),
                number(form == null ? null : form.groupId()),
                model);
    }

    private void describe(long provinceId, Model model) {
        model.addAttribute("agencyNames", agencies.choices(provinceId));
        model.addAttribute(
                "rowSources",
                sources.of(provinceId).stream()
                        .map(source -> Choice.of(source.id(), source.name()))
                        .toList());
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    private static String table(long planId, String itemId) {
        return "redirect:/plans/" + planId + "/projects?item=" + itemId + "#item-" + itemId;
    }
}
