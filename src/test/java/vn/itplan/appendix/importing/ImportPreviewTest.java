package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.itplan.appendix.importing.Workbooks.row;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.itplan.account.Role;

/** The third step of an import: what the file would put into the plan, and what is decided of it. */
class ImportPreviewTest extends AbstractImportTest {

    private static final Object[] WIDE = row(
            "TT",
            "Tên dự án",
            "Mục tiêu",
            "Quy mô",
            "Thời gian",
            "Tình trạng",
            "Quyết định phê duyệt",
            "Ghi chú",
            "Kinh phí (triệu đồng)");
    private static final Object[] SMALL = row("TT", "Tên nhiệm vụ", "Kinh phí (triệu đồng)");

    private Document shown(long plan, long run, String query) {
        MockHttpServletResponse response =
                perform(by(Role.PLANNER, get("/plans/" + plan + "/imports/" + run + "?" + query)));
        assertThat(response.getStatus()).isEqualTo(200);
        return html(response);
    }

    private static List<String> names(Document page) {
        return page.select(".import-rows td.name > span").eachText();
    }

    @Test
    void everyTextOfTheTableIsShownWithWhatItChanges() {
        long plan = newPlan();
        imported(
                plan,
                "a.xlsx",
                Workbooks.of(
                        WIDE,
                        row(1, "Mạng", "Nối các xã", "Toàn tỉnh", "2021", "dự án mới", "12/QĐ-UBND", "năm đầu", 5),
                        row(2, "Máy", null, "10 máy", "Quý II", "đang làm", null, null, 6)));
        assertThat(strings(
                        "select concat_ws('|', scope, period, status_as_printed, decision, note) from plan_item"
                                + " where plan_id = ? order by position",
                        plan))
                .containsExactly("Toàn tỉnh|2021|dự án mới|12/QĐ-UBND|năm đầu", "10 máy|Quý II|đang làm");

        long run = upload(
                plan,
                "b.xlsx",
                Workbooks.of(
                        WIDE,
                        row(1, "Mạng", "Nối các xã", "Ba huyện", "2021", "đang làm", "12/QĐ-UBND", "năm đầu", 7),
                        row(2, "Máy", null, "10 máy", "Quý II", "đang làm", null, null, 6)));
        Document page = preview(plan, run);
        assertThat(page.select(".import-rows th").eachText())
                .containsExactly(
                        "Dòng",
                        "TT",
                        "Nhiệm vụ, dự án",
                        "Kinh phí",
                        "Quy mô, phạm vi",
                        "Thời gian",
                        "Tình trạng",
                        "Quyết định",
                        "Ghi chú",
                        "Đối chiếu");
        assertThat(page.select(".import-rows tbody tr").get(0).text())
                .contains("Mục tiêu: Nối các xã", "Ba huyện", "Quy mô, phạm vi: Toàn tỉnh → Ba huyện")
                .contains("Tình trạng: dự án mới → đang làm", "Số tiền: 5.000.000 đồng → 7.000.000 đồng");
        assertThat(page.select(".import-rows tbody tr").get(1).text()).endsWith("Đã có");
    }

    @Test
    void rowsAreFilteredByWhatTheyAreToThePlan() {
        long plan = newPlan();
        imported(plan, "a.xlsx", Workbooks.of(SMALL, row(1, "Mạng", 5), row(2, "Máy", 6), row(3, "Trang", 7)));
        long run = upload(plan, "b.xlsx", Workbooks.of(SMALL, row(1, "Mạng", 5), row(2, "Máy", 8), row(4, "Cổng", 9)));

        Document all = preview(plan, run);
        assertThat(all.select("nav[aria-label=Xem:] a").eachText())
                .containsExactly("Tất cả (3)", "Mới (1)", "Khác kế hoạch (1)", "Đã có (1)", "Không có trong tệp (1)");
        assertThat(names(all)).containsExactly("Mạng", "Máy", "Cổng");
        assertThat(names(shown(plan, run, "show=new"))).containsExactly("Cổng");
        assertThat(names(shown(plan, run, "show=unchanged"))).containsExactly("Mạng");
        Document changed = shown(plan, run, "show=changed");
        assertThat(changed.select("input[name=take]")).hasSize(1);
        assertThat(changed.select("input[name=drop], .import-rows")).isEmpty();
        Document vanished = shown(plan, run, "show=vanished");
        assertThat(vanished.select("input[name=drop] + label").text()).contains("Trang");
        assertThat(vanished.select("input[name=take], .import-rows")).isEmpty();
        assertThat(names(shown(plan, run, "show=gi-do&page=77"))).hasSize(3);
    }

    private static byte[] hundredAndThirty(int amount) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(SMALL);
        IntStream.rangeClosed(1, 130).forEach(i -> rows.add(row(i, "Việc số " + i, amount)));
        return Workbooks.of(rows.toArray(Object[][]::new));
    }

    private MockHttpServletResponse tick(long plan, long run, Document page, int to, int... boxes) {
        MockHttpServletRequestBuilder request = by(Role.PLANNER, post("/plans/" + plan + "/imports/" + run + "/ticks"));
        sent(page, request);
        for (int box : boxes) {
            request.param("take", page.select("input[name=take]").get(box).val());
        }
        return perform(request.param("to", String.valueOf(to)));
    }

    private static void sent(Document page, MockHttpServletRequestBuilder request) {
        for (Element field : page.select("form[action$=apply] input[type=hidden]:not([name=_csrf])")) {
            request.param(field.attr("name"), field.val());
        }
    }

    @Test
    void whatIsTickedOnOnePageIsKeptOnTheNextAndForAnotherDay() {
        long plan = newPlan();
        imported(plan, "a.xlsx", hundredAndThirty(5));
        long run = upload(plan, "b.xlsx", hundredAndThirty(6));

        Document first = shown(plan, run, "show=changed");
        assertThat(first.select("input[name=take]")).hasSize(100);
        assertThat(preview(plan, run)
                        .select("a[href*='show=changed'][href*='page=1']")
                        .text())
                .contains("30");
        assertThat(tick(plan, run, first, 1, 0, 99).getRedirectedUrl()).endsWith("?show=changed&page=1");
        Document second = shown(plan, run, "show=changed&page=1");
        assertThat(second.select("input[name=take]")).hasSize(30);
        tick(plan, run, second, 0, 29);
        Document again = shown(plan, run, "show=changed");
        assertThat(again.select("input[name=take][checked]")).hasSize(2);
        assertThat(again.text()).contains("Đã giữ: 3 dòng lấy theo tệp");
        tick(plan, run, again, 0, 99);

        MockHttpServletRequestBuilder apply = by(Role.PLANNER, post("/plans/" + plan + "/imports/" + run + "/apply"));
        Document last = shown(plan, run, "show=changed&page=1");
        sent(last, apply);
        last.select("input[name=take][checked]").forEach(box -> apply.param("take", box.val()));
        assertThat(perform(apply).getRedirectedUrl()).isEqualTo("/plans/" + plan + "/projects");
        assertThat(strings(
                        "select i.name from plan_item i join funding_line l on l.item_id = i.id and l.deleted_at is null"
                                + " where i.plan_id = ? and l.amount = 6000000 order by i.position",
                        plan))
                .containsExactly("Việc số 100", "Việc số 130");
    }

    @Test
    void whatWasTickedCountsNoMoreWhenThePlanHasChanged() {
        long plan = newPlan();
        imported(plan, "a.xlsx", Workbooks.of(SMALL, row(1, "Mạng", 5), row(2, "Máy", 6)));
        long run = upload(plan, "b.xlsx", Workbooks.of(SMALL, row(1, "Mạng", 7), row(2, "Máy", 8)));
        tick(plan, run, shown(plan, run, "show=changed"), 0, 0, 1);
        assertThat(preview(plan, run).select("input[name=take][checked]")).hasSize(2);
        imported(plan, "c.xlsx", Workbooks.of(SMALL, row(3, "Trang", 9)));
        assertThat(preview(plan, run).select("input[name=take][checked]")).isEmpty();
    }

    @Test
    void manyProblemsAreNotAllPrintedAtOnce() {
        List<Object[]> rows = new ArrayList<>();
        rows.add(SMALL);
        IntStream.rangeClosed(1, 120).forEach(i -> rows.add(row(i, "Việc số " + i, "chưa rõ " + i)));
        long plan = newPlan();
        long run = upload(plan, "a.xlsx", Workbooks.of(rows.toArray(Object[][]::new)));
        Document page = preview(plan, run);
        assertThat(page.select(".problems li")).hasSize(100);
        assertThat(page.text()).contains("Và 20 điều khác", "Còn lỗi nên chưa nhập được");
    }
}
