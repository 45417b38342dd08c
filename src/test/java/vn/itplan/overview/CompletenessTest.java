package vn.itplan.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.itplan.account.Role;
import vn.itplan.common.FundingStage;
import vn.itplan.overview.Completeness.Part;
import vn.itplan.overview.Completeness.State;
import vn.itplan.overview.Completeness.Task;
import vn.itplan.plan.PlanCommand;
import vn.itplan.plan.PlanKind;
import vn.itplan.plan.PlanSections;
import vn.itplan.plan.PlanSubject;
import vn.itplan.plan.Plans;
import vn.itplan.plan.SectionCommand;
import vn.itplan.plan.SectionKind;
import vn.itplan.plan.SectionNumbering;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.PlanWorld;

/** What a plan still needs. */
@IntegrationTest
class CompletenessTest {

    @Autowired
    ApplicationContext context;

    private PlanWorld world;

    @BeforeEach
    void aProvince() {
        world = PlanWorld.make(context);
    }

    @Test
    void whatIsNeededDependsOnTheKind() {
        assertThat(states(plan(PlanKind.ANNUAL, PlanSubject.IT_APPLICATION)))
                .containsEntry(Part.INDICATORS, State.NOT_STARTED)
                .containsEntry(Part.FUNDING, State.NOT_STARTED)
                .containsEntry(Part.CURRENT_STATE, State.OPTIONAL)
                .containsEntry(Part.SERVICES, State.OPTIONAL);
        assertThat(states(plan(PlanKind.SCHEME, PlanSubject.IT_APPLICATION)))
                .containsEntry(Part.INDICATORS, State.OPTIONAL)
                .containsEntry(Part.CURRENT_STATE, State.NOT_STARTED);
    }

    @Test
    void tasksOfDigitalTransformationMayHaveNoMoney() {
        long plan = plan(PlanKind.ANNUAL, PlanSubject.DIGITAL_TRANSFORMATION);
        world.item(plan, null, "Ban hành quy chế");

        assertThat(states(plan)).containsEntry(Part.FUNDING, State.OPTIONAL);
        assertThat(task(plan, Part.PROJECTS).remarks()).extracting("key").containsExactly("leaderless");
        assertThat(task(plan, Part.PROJECTS).nextKey())
                .as("the tasks are there; their agencies are not")
                .isEqualTo("leaderless");
    }

    @Test
    void theOutlineAsksForWhatItShows() {
        long plan = plan(PlanKind.ANNUAL, PlanSubject.DIGITAL_TRANSFORMATION);
        section(plan, "Dịch vụ công", SectionKind.SERVICES);
        section(plan, "Mở đầu", SectionKind.TEXT);

        assertThat(states(plan)).containsEntry(Part.SERVICES, State.NOT_STARTED);
        Task text = task(plan, Part.SECTIONS);
        assertThat(text.state()).isEqualTo(State.MISSING);
        assertThat(text.done()).isZero();
        assertThat(text.all()).as("the section of services shows them").isEqualTo(1);
        assertThat(text.next()).endsWith("/sections?only=unwritten");
    }

    @Test
    void moneyIsMissingWhereSomeTasksHaveNone() throws Exception {
        long plan = plan(PlanKind.ANNUAL, PlanSubject.IT_APPLICATION);
        long source = world.source("Ngân sách tỉnh");
        world.line(plan, world.item(plan, null, "Đủ"), 2026, source, FundingStage.PLANNED, 1_000_000);
        world.planned(plan, world.item(plan, null, "Chưa rõ nguồn"), 2026, 1_000_000);
        world.item(plan, null, "Chưa có tiền");

        Task funding = task(plan, Part.FUNDING);
        assertThat(funding.done()).isEqualTo(2);
        assertThat(funding.remarks()).extracting("key").containsExactly("moneyless", "sourceless");
        String table = "/plans/" + plan + "/projects?missing=";
        assertThat(world.planner()
                        .open(table + "MONEY")
                        .page()
                        .select("tr.item td.name")
                        .eachText())
                .containsExactly("Chưa có tiền");
        assertThat(world.planner()
                        .open(table + "SOURCE")
                        .page()
                        .select("tr.item td.name")
                        .eachText())
                .containsExactly("Chưa rõ nguồn");
        assertThat(world.planner().open(table + "LEAD").page().select("tr.item"))
                .hasSize(3);
    }

    @Test
    void onlyAPlannerOfADraftIsToldWhatToDo() throws Exception {
        long plan = plan(PlanKind.ANNUAL, PlanSubject.IT_APPLICATION);
        String page = "/plans/" + plan;
        assertThat(world.planner().open(page).page().select(".task-do a")).isNotEmpty();
        assertThat(world.planner().open(page).text()).contains("Việc tiếp theo", "Lập đề cương", "0/7 phần");
        assertThat(world.visitor(Role.VIEWER).open(page).page().select(".task-do a"))
                .isEmpty();
        assertThat(world.visitor(Role.VIEWER).open(page).text()).contains("Chưa bắt đầu");
        world.start(plan);
        assertThat(world.planner().open(page).page().select(".task-do a")).isEmpty();
    }

    private long plan(PlanKind kind, PlanSubject subject) {
        PlanCommand command =
                new PlanCommand(kind, subject, "Kế hoạch " + kind, 2026, 2026, null, null, null, null, null, null, 0);
        return world.asPlanner(() -> world.bean(Plans.class).create(world.province(), command));
    }

    private void section(long plan, String heading, SectionKind kind) {
        world.doAsPlanner(() -> world.bean(PlanSections.class)
                .add(plan, null, new SectionCommand(heading, kind, SectionNumbering.ROMAN, null, 0)));
    }

    private Completeness completeness(long plan) {
        return world.asPlanner(() -> world.bean(PlanCompleteness.class)
                .of(world.bean(PlanCatalogue.class).get(plan)));
    }

    private Map<Part, State> states(long plan) {
        return completeness(plan).tasks().stream().collect(Collectors.toMap(Task::part, Task::state));
    }

    private Task task(long plan, Part part) {
        return completeness(plan).tasks().stream()
                .filter(task -> task.part() == part)
                .findFirst()
                .orElseThrow();
    }
}
