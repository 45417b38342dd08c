package vn.itplan.plan.web;

import jakarta.servlet.http.HttpServletResponse;
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
import vn.itplan.common.Permission;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.common.web.Submissions;
import vn.itplan.plan.Direction;
import vn.itplan.plan.ItemOrder;
import vn.itplan.plan.ItemOrder.Arrangement;
import vn.itplan.plan.Plans;

/** Where an item stands: a page of its own for whoever has no script, and what the table's menu sends. */
@Controller
@RequestMapping("/plans/{id}/projects/{itemId}")
@Needs(Permission.PLAN_EDIT)
class ItemOrderController {

    private static final String VIEW = "plan/item-arrange";

    private final Plans plans;
    private final ItemOrder order;

    ItemOrderController(Plans plans, ItemOrder order) {
        this.plans = plans;
        this.order = order;
    }

    /**
     * @param groupId the group to move to, empty for outside all groups
     */
    public record ArrangeForm(@Nullable String groupId) {}

    @GetMapping("/arrange")
    String arrange(@PathVariable long id, @PathVariable long itemId, ResumedForm resumed, Model model) {
        Arrangement arrangement = order.open(id, itemId);
        describe(arrangement, model);
        Long group = arrangement.item().groupId();
        model.addAttribute(
                Forms.NAME,
                resumed.orElse(ArrangeForm.class, () -> new ArrangeForm(group == null ? null : String.valueOf(group))));
        return VIEW;
    }

    @PostMapping("/arrange")
    String toGroup(
            @PathVariable long id,
            @PathVariable long itemId,
            @ModelAttribute(Forms.NAME) ArrangeForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Arrangement arrangement = order.get(id, itemId);
        Forms.require(arrangement.plan().status().isEditable(), result, "plan.not-editable");
        describe(arrangement, model);
        Long groupId = new FieldReader(result).optionalId("groupId", form.groupId());
        return Forms.submit(result, response, VIEW, () -> {
            order.toGroup(id, itemId, groupId);
            return moved(id, itemId, redirect);
        });
    }

    @PostMapping("/move")
    String step(
            @PathVariable long id, @PathVariable long itemId, @RequestParam String to, RedirectAttributes redirect) {
        plans.getForEditing(id);
        switch (to) {
            case "up" -> order.step(id, itemId, Direction.UP);
            case "down" -> order.step(id, itemId, Direction.DOWN);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return moved(id, itemId, redirect);
    }

    private static void describe(Arrangement arrangement, Model model) {
        model.addAttribute("plan", arrangement.plan());
        model.addAttribute("itemName", arrangement.item().name());
        model.addAttribute("groups", PlanChoices.groups(arrangement.groups()));
        model.addAttribute("once", Submissions.newKey());
    }

    private static String moved(long id, long itemId, RedirectAttributes redirect) {
        Notice.success("plan.item.moved").after(redirect);
        return PlanTableAddress.item(id, itemId);
    }
}
