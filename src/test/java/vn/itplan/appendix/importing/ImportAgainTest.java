package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG_LIBREOFFICE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.itplan.account.Role;
import vn.itplan.common.Money;
import vn.itplan.funding.FundingLines;
import vn.itplan.funding.LineCommand;
import vn.itplan.plan.GroupCommand;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.PlanGroups;
import vn.itplan.plan.PlanItems;

/** A file that meets a plan which holds its rows already. */
class ImportAgainTest extends AbstractImportTest {

    private static final String NOTHING = "Không có gì để nhập";

    @Autowired
    PlanItems items;

    @Autowired
    PlanGroups groups;

    @Autowired
    FundingLines lines;

    private long plan;

    @BeforeEach
    void thePlanHoldsTheFile() {
        plan = newPlan();
        imported(plan, "lan-1.xlsx", Reading.resource(KIEN_GIANG));
    }

    @Test
    void theSameFileHasNothingToDoAndCannotBeApplied() {
        List<String> before = contents(plan);
        for (String file : List.of(KIEN_GIANG, KIEN_GIANG_LIBREOFFICE)) {
            long run = upload(plan, file, Reading.resource(file));
            Document page = preview(plan, run);
            assertThat(page.text()).contains(NOTHING);
            assertThat(page.select("form[action$=apply] button.primary")).isEmpty();
            assertThat(page.select("input[name=take]")).isEmpty();

            MockHttpServletResponse refused = press(plan, run, "/apply", Map.of());
            assertThat(refused.getStatus()).isEqualTo(422);
            assertThat(html(refused).text()).contains(NOTHING);
            assertThat(stateOf(run)).isEqualTo("PREVIEW");
        }
        assertThat(contents(plan)).isEqualTo(before);
        assertThat(count("stated_figure", plan)).isEqualTo(6);
    }

    @Test
    void takesNothingOverValuesThatChangedSinceThePreview() {
        long id = jdbc.sql("select min(id) from plan_item where plan_id = ?")
                .param(plan)
                .query(Long.class)
                .single();
        acting(() -> {
            edit(id, with(items(id), "Tên sửa tay", items(id).note()));
            return null;
        });
        long run = upload(plan, "lan-2.xlsx", Reading.resource(KIEN_GIANG));
        String seen = preview(plan, run).select("input[name=seen]").val();
        acting(() -> {
            edit(id, with(items(id), "Tên sửa lần nữa", items(id).note()));
            return null;
        });

        MockHttpServletResponse response = perform(by(Role.PLANNER, post("/plans/{id}/imports/{run}/apply", plan, run))
                .param(
                        "sheet",
                        preview(plan, run)
                                .select("[name=sheet] option[selected]")
                                .val())
                .param("year", "2021")
                .param("stage", "PLANNED")
                .param(
                        "sourceId",
                        preview(plan, run)
                                .select("[name=sourceId] option[selected]")
                                .val())
                .param("seen", seen)
                .param("take", "7"));

        assertThat(response.getRedirectedUrl()).isEqualTo("/plans/" + plan + "/imports/" + run);
        assertThat(items(id).name()).isEqualTo("Tên sửa lần nữa");
        assertThat(stateOf(run)).isEqualTo("PREVIEW");
        assertThat(preview(plan, run).select("tr:has(input[name=take])").text()).contains("Tên sửa lần nữa");
    }

    @Test
    void rowsEditedByHandAreShownAndKeptUnlessTaken() {
        List<String> before = contents(plan);
        List<Long> ids = jdbc.sql("select id from plan_item where plan_id = ? order by id")
                .param(plan)
                .query(Long.class)
                .list();
        String name = items(ids.get(0)).name();
        acting(() -> {
            edit(
                    ids.get(0),
                    with(items(ids.get(0)), "Tên sửa tay", items(ids.get(0)).note()));
            edit(ids.get(3), with(items(ids.get(3)), items(ids.get(3)).name(), "Ghi chú sửa tay"));
            long line = one(Long.class, "select id from funding_line where item_id = ?", ids.get(5));
            LineCommand money = lines.get(plan, ids.get(5), line);
            lines.edit(
                    plan,
                    ids.get(5),
                    line,
                    new LineCommand(
                            money.year(),
                            money.sourceId(),
                            money.stage(),
                            Money.ofDong(123_456_789),
                            money.rowVersion()));
            return null;
        });
        List<String> edited = contents(plan);

        long run = upload(plan, "lan-2.xlsx", Reading.resource(KIEN_GIANG));
        Document page = preview(plan, run);
        assertThat(page.select("input[name=take]").eachAttr("value")).containsExactly("7", "10", "13");
        assertThat(page.select("tr:has(input[name=take])").eachText())
                .satisfiesExactly(
                        row -> assertThat(row).contains("Tên sửa tay").contains(name),
                        row -> assertThat(row).contains("Ghi chú sửa tay"),
                        row -> assertThat(row).contains("123.456.789 đồng"));
        assertThat(page.select("form[action$=apply] button.primary")).hasSize(1);

        apply(plan, run);
        assertThat(contents(plan)).isEqualTo(edited);

        long again = upload(plan, "lan-3.xlsx", Reading.resource(KIEN_GIANG));
        apply(plan, again, 7, 13);
        List<String> now = contents(plan);
        assertThat(now.get(0)).isEqualTo(before.get(0));
        assertThat(now.get(3)).isEqualTo(edited.get(3)).isNotEqualTo(before.get(3));
        assertThat(now.get(5)).isEqualTo(before.get(5));
        assertThat(one(Integer.class, "select changed from import_run where id = ?", again))
                .isEqualTo(2);

        assertThat(undo(plan, again).getStatus()).isEqualTo(302);
        assertThat(stateOf(again)).isEqualTo("UNDONE");
        assertThat(contents(plan)).isEqualTo(edited);
    }

    @Test
    void aGroupRenamedByHandStaysOneGroup() {
        long group = one(Long.class, "select id from plan_group where plan_id = ? and code = 'II'", plan);
        String name = one(String.class, "select name from plan_group where id = ?", group);
        acting(() -> {
            GroupCommand old = groups.get(plan, group);
            groups.edit(
                    plan,
                    group,
                    new GroupCommand(old.parentId(), old.code(), "Nhóm đổi tên", old.category(), old.rowVersion()));
            return null;
        });
        long run = upload(plan, "lan-2.xlsx", Reading.resource(KIEN_GIANG));
        assertThat(preview(plan, run).select("tr:has(input[name=take])").text())
                .contains("Nhóm đổi tên")
                .contains(name);
        apply(plan, run);
        assertThat(count("plan_group", plan)).isEqualTo(5);
        assertThat(one(String.class, "select name from plan_group where id = ?", group))
                .isEqualTo("Nhóm đổi tên");

        long again = upload(plan, "lan-3.xlsx", Reading.resource(KIEN_GIANG));
        apply(plan, again, 11);
        assertThat(one(String.class, "select name from plan_group where id = ?", group))
                .isEqualTo(name);
        undo(plan, again);
        assertThat(one(String.class, "select name from plan_group where id = ?", group))
                .isEqualTo("Nhóm đổi tên");
    }

    @Test
    void newRowsAreAddedAndThoseNotInTheFileStayAndAreNamed() {
        long own = acting(() -> items.add(plan, named("Nhiệm vụ chỉ có trong kế hoạch", null)));
        byte[] longer = changed(workbook -> {
            var name = workbook.getSheetAt(0).getRow(36).createCell(1);
            name.setCellValue("Nhiệm vụ mới hoàn toàn");
        });
        long run = upload(plan, "lan-2.xlsx", longer);
        Document page = preview(plan, run);
        assertThat(page.text()).contains("Nhiệm vụ không có trong tệp");
        assertThat(page.select("label").eachText()).contains("Xóa: Nhiệm vụ chỉ có trong kế hoạch");
        apply(plan, run);

        assertThat(count("plan_item", plan)).isEqualTo(29);
        assertThat(item(plan, "Nhiệm vụ chỉ có trong kế hoạch")).isEqualTo(own);
        assertThat(one(
                        String.class,
                        "select g.code from plan_item i join plan_group g on g.id = i.group_id where i.id = ?",
                        item(plan, "Nhiệm vụ mới hoàn toàn")))
                .isEqualTo("V");
        assertThat(one(Integer.class, "select added from import_run where id = ?", run))
                .isEqualTo(1);
    }

    @Test
    void twoApplicationsAtOnceStoreOnce() throws Exception {
        long empty = newPlan();
        long one = upload(empty, "mot.xlsx", Reading.resource(KIEN_GIANG));
        long other = upload(empty, "hai.xlsx", Reading.resource(KIEN_GIANG));
        ExecutorService both = Executors.newFixedThreadPool(3);
        try {
            List<Callable<Integer>> clicks = List.of(
                    () -> press(empty, one, "/apply", Map.of()).getStatus(),
                    () -> press(empty, one, "/apply", Map.of()).getStatus(),
                    () -> press(empty, other, "/apply", Map.of()).getStatus());
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> click : both.invokeAll(clicks)) {
                statuses.add(click.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(302, 422, 422);
        } finally {
            both.shutdownNow();
        }
        assertThat(count("plan_item", empty)).isEqualTo(27);
        assertThat(count("funding_line", empty)).isEqualTo(27);
        assertThat(count("stated_figure", empty)).isEqualTo(6);
    }

    private ItemCommand items(long id) {
        return acting(() -> items.get(plan, id));
    }

    private void edit(long id, ItemCommand command) {
        items.edit(plan, id, command);
    }

    private static ItemCommand named(String name, @Nullable String note) {
        return new ItemCommand(
                null, null, name, null, null, null, null, null, null, null, null, null, null, null, false, null, null,
                note, 0);
    }

    private static ItemCommand with(ItemCommand old, String name, @Nullable String note) {
        return new ItemCommand(
                old.groupId(),
                old.number(),
                name,
                old.leadText(),
                old.coordinatingText(),
                old.monitoringText(),
                old.objective(),
                old.content(),
                old.scope(),
                old.deliverable(),
                old.period(),
                old.firstYear(),
                old.lastYear(),
                old.kind(),
                old.carriedOver(),
                old.statusAsPrinted(),
                old.decision(),
                note,
                old.rowVersion());
    }

    private static byte[] changed(Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Reading.resource(KIEN_GIANG)));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
