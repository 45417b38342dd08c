package vn.itplan.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.itplan.agency.Provinces;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Choice;
import vn.itplan.common.web.Choices;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Forms;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.Notice;
import vn.itplan.common.web.ResumedForm;
import vn.itplan.common.web.Submissions;
import vn.itplan.plan.CopyPart;
import vn.itplan.plan.EarlierPlan;
import vn.itplan.plan.NewPlans;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanStart;
import vn.itplan.plan.PlanSubject;
import vn.itplan.plan.ReportingCycle;

/** Makes a plan: its facts, and what it begins with. The newest earlier plan of the same kind is proposed. */
@Controller
@RequestMapping("/plans/new")
@Needs(Permission.PLAN_EDIT)
class NewPlanController {

    private final NewPlans plans;
    private final Provinces provinces;
    private final Submissions submissions;
    private final Choices choices;
    private final Clock clock;

    NewPlanController(NewPlans plans, Provinces provinces, Submissions submissions, Choices choices, Clock clock) {
        this.plans = plans;
        this.provinces = provinces;
        this.submissions = submissions;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    String empty(ResumedForm resumed, Model model) {
        List<Choice> mine = provinces(model);
        PlanForm form = resumed.orElse(PlanForm.class, () -> {
            String province = mine.size() == 1 ? mine.get(0).value() : null;
            PlanForm fresh = PlanForm.empty(province, LocalDate.now(clock).getYear() + 1);
            return fresh.proposing(proposed(earlier(fresh), fresh.kindOrUsual()));
        });
        return show(form, model);
    }

    /**
     * What a plan may begin with, after another kind, province or earlier plan was chosen.
     *
     * @param propose whether another kind or province was, for which another plan may be the one to start from
     */
    @GetMapping("/start")
    String start(
            @ModelAttribute(Forms.NAME) PlanForm form,
            @RequestParam(defaultValue = "false") boolean propose,
            Model model) {
        List<EarlierPlan> earlier = earlier(form);
        Long chosen = earlier.stream()
                .filter(plan -> !propose && isChosen(plan, form))
                .findFirst()
                .map(EarlierPlan::id)
                .orElseGet(() -> proposed(earlier, form.kindOrUsual()));
        model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + Forms.NAME);
        offer(form.proposing(chosen), earlier, model);
        return "plan/start :: start";
    }

    /** The same without scripts: the form again, with what the chosen plan has to give. */
    @PostMapping(params = "offer")
    String offered(@ModelAttribute(Forms.NAME) PlanForm form, Model model) {
        provinces(model);
        return show(form, model);
    }

    @PostMapping
    String create(
            @ModelAttribute(Forms.NAME) PlanForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        provinces(model);
        FieldReader in = new FieldReader(result);
        long province = in.id("province", form.province());
        PlanCommand command = form.command(in);
        PlanStart start = form.start(in);
        String view = Forms.submit(result, response, PlanFormController.VIEW, () -> {
            String location =
                    submissions.once(form.once(), () -> "redirect:/plans/" + plans.start(province, command, start));
            Notice.success(start instanceof PlanStart.Earlier ? "plan.created.carried" : "plan.created")
                    .after(redirect);
            return location;
        });
        if (view.equals(PlanFormController.VIEW)) {
            offer(form, earlier(form), model);
        }
        return view;
    }

    @ModelAttribute("kinds")
    List<Choice> kinds() {
        return choices.of(PlanKind.class, "plan.kind");
    }

    @ModelAttribute("subjects")
    List<Choice> subjects() {
        return choices.of(PlanSubject.class, "plan.subject");
    }

    @ModelAttribute("cycles")
    List<Choice> cycles() {
        return choices.of(ReportingCycle.class, "plan.reporting");
    }

    private String show(PlanForm form, Model model) {
        offer(form, earlier(form), model);
        return PlanFormController.VIEW;
    }

    private void offer(PlanForm form, List<EarlierPlan> earlier, Model model) {
        Map<CopyPart, Long> offered = earlier.stream()
                .filter(plan -> isChosen(plan, form))
                .findFirst()
                .map(plans::offer)
                .orElse(Map.of());
        model.addAttribute(Forms.NAME, form);
        model.addAttribute("starts", starts(earlier.isEmpty()));
        model.addAttribute(
                "earlier",
                earlier.stream().map(plan -> Choice.of(plan.id(), plan.name())).toList());
        model.addAttribute(
                "offered",
                offered.entrySet().stream()
                        .map(part -> new Offered(part.getKey(), part.getValue(), form.takes(part.getKey())))
                        .toList());
    }

    /** A part that the chosen plan has to give. */
    public record Offered(CopyPart part, long count, boolean ticked) {}

    private List<Choice> starts(boolean nothingEarlier) {
        return choices.of(PlanForm.Start.class, "plan.start").stream()
                .filter(choice -> !nothingEarlier || !choice.value().equals(PlanForm.Start.EARLIER.name()))
                .toList();
    }

    private List<EarlierPlan> earlier(PlanForm form) {
        String province = form.province();
        boolean isNumber = province != null && province.matches("[0-9]{1,18}");
        return plans.earlier(form.kindOrUsual(), isNumber ? Long.valueOf(Objects.requireNonNull(province)) : null);
    }

    private static boolean isChosen(EarlierPlan plan, PlanForm form) {
        return String.valueOf(plan.id()).equals(form.from());
    }

    /** The first one of the list when it is of the kind. */
    private static @Nullable Long proposed(List<EarlierPlan> earlier, PlanKind kind) {
        return earlier.isEmpty() || earlier.get(0).kind() != kind
                ? null
                : Long.valueOf(earlier.get(0).id());
    }

    private List<Choice> provinces(Model model) {
        List<Choice> mine = provinces.with(Permission.PLAN_EDIT).stream()
                .map(province -> Choice.of(province.id(), province.name()))
                .toList();
        model.addAttribute("provinces", mine);
        return mine;
    }
}
