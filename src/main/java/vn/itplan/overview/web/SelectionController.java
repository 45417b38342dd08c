package vn.itplan.overview.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.agency.Agencies;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.common.web.Views;
import vn.itplan.funding.FundingSources;
import vn.itplan.funding.PlannedMoney;
import vn.itplan.overview.PlanContents;
import vn.itplan.overview.PlanSummary;
import vn.itplan.plan.ItemSelection;
import vn.itplan.plan.ItemVersion;
import vn.itplan.plan.PlanDetails;
import vn.itplan.plan.Plans;
import vn.itplan.plan.StaleItemsException;

/** Several rows of a table at once: a bar under the table for a script, a page of its own for a browser without. */
@Controller
@RequestMapping("/plans/{id}/projects")
@Needs(Permission.PLAN_EDIT)
class SelectionController {

    private static final String VIEW = "overview/selection";

    private final ItemSelection selection;
    private final PlannedMoney money;
    private final Plans plans;
    private final PlanContents contents;
    private final Agencies agencies;
    private final FundingSources sources;

    SelectionController(
            ItemSelection selection,
            PlannedMoney money,
            Plans plans,
            PlanContents contents,
            Agencies agencies,
            FundingSources sources) {
        this.selection = selection;
        this.money = money;
        this.plans = plans;
        this.contents = contents;
        this.agencies = agencies;
        this.sources = sources;
    }

    @GetMapping("/selection")
    String choose(
            @ModelAttribute("planHead") PlanHead head,
            @PathVariable long id,
            @ModelAttribute(Forms.NAME) SelectionForm form,
            BindingResult result,
            ResumedForm resumed,
            HtmxRequest htmx,
            Model model) {
        SelectionForm shown = resumed.orElse(SelectionForm.class, () -> form);
        describe(head, shown, selection.open(id, shown.chosen()), model);
        model.addAttribute(Forms.NAME, shown);
        return Views.pageOr(VIEW, "bar", htmx);
    }

    @PostMapping("/selection")
    String change(
            @ModelAttribute("planHead") PlanHead head,
            @PathVariable long id,
            @ModelAttribute(Forms.NAME) SelectionForm form,
            BindingResult result,
            HtmxRequest htmx,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        PlanDetails plan = plans.getForEditor(id);
        Forms.require(plan.status().isEditable(), result, "plan.not-editable");
        describe(head, form, selection.names(id, form.chosen()), model);
        FieldReader in = new FieldReader(result);
        Long groupId = in.optionalId("groupId", form.groupId());
        Long sourceId = in.optionalId("sourceId", form.sourceId());
        String lead = in.optionalText("leadText", form.leadText(), 1000);
        String view = Views.pageOr(VIEW, "bar", htmx);
        try {
            return Forms.submit(result, response, view, () -> {
                done(id, form, groupId, sourceId, lead).after(redirect);
                int page = form.pageNumber();
                return "redirect:/plans/" + id + "/projects" + (page > 0 ? "?page=" + page : "");
            });
        } catch (StaleItemsException stale) {
            String names = stale.names().stream().map(name -> "“" + name + "”").collect(Collectors.joining(", "));
            result.reject("plan.selection.stale", new Object[] {names}, null);
            response.setStatus(HttpStatus.CONFLICT.value());
            return view;
        }
    }

    @PostMapping("/restore")
    String restore(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Long> items,
            @RequestParam(defaultValue = "0") int page,
            RedirectAttributes redirect) {
        selection.restore(id, items);
        Notice.success("plan.selection.restored", items.size()).after(redirect);
        return "redirect:/plans/" + id + "/projects" + (page > 0 ? "?page=" + page : "");
    }

    private Notice done(
            long id, SelectionForm form, @Nullable Long groupId, @Nullable Long sourceId, @Nullable String lead) {
        List<ItemVersion> chosen = form.chosen();
        switch (String.valueOf(form.act())) {
            case "group" -> {
                selection.toGroup(id, chosen, groupId);
                return Notice.success("plan.selection.moved", chosen.size());
            }
            case "lead" -> {
                selection.setLead(id, chosen, lead);
                return Notice.success("plan.selection.lead-set", chosen.size());
            }
            case "source" -> {
                return Notice.success("plan.selection.source-set", money.setSource(id, chosen, sourceId));
            }
            case "delete" -> {
                selection.delete(id, chosen);
                String ids =
                        chosen.stream().map(row -> String.valueOf(row.id())).collect(Collectors.joining(","));
                return Notice.success("plan.selection.deleted", chosen.size())
                        .offering(
                                "plan.item.restore",
                                "/plans/" + id + "/projects/restore?page=" + form.pageNumber() + "&items=" + ids);
            }
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private void describe(PlanHead head, SelectionForm form, List<String> names, Model model) {
        PlanSummary plan = head.plan();
        model.addAttribute("chosen", form.chosen());
        model.addAttribute("chosenNames", names);
        model.addAttribute("agencyNames", agencies.choices(plan.provinceId()));
        model.addAttribute(
                "groupChoices",
                contents.groups(head.plan()).stream()
                        .map(group -> new Choice(
                                String.valueOf(group.id()), "\u2003".repeat(group.depth() - 1) + group.title()))
                        .toList());
        model.addAttribute(
                "rowSources",
                sources.of(plan.provinceId()).stream()
                        .map(source -> Choice.of(source.id(), source.name()))
                        .toList());
    }
}
