package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.itplan.appendix.importing.RealFilesTest.PHU_THO;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.itplan.account.Role;
import vn.itplan.common.Money;
import vn.itplan.funding.FundingLines;
import vn.itplan.funding.LineCommand;
import vn.itplan.funding.StatedSums;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.PlanItems;

/** What stood in which cell of a file, beside what became of it in the plan. */
class ProvenanceTest extends AbstractImportTest {

    @Autowired
    PlanItems items;

    @Autowired
    FundingLines lines;

    @Autowired
    StatedSums sums;

    private long plan;
    private long run;
    private long mail;

    @BeforeEach
    void thePlanHoldsTheFile() {
        plan = newPlan(2011, 2015);
        run = imported(plan, PHU_THO, Reading.resource(PHU_THO));
        mail = item(plan, "Nâng cấp hệ thống thư điện tử tỉnh Phú Thọ.");
    }

    private MockHttpServletResponse read(String address) {
        return perform(by(Role.VIEWER, get(address)));
    }

    @Test
    void aValueThatWasEditedStillSaysItsCellAndWhatStoodThere() {
        long line = one(Long.class, "select id from funding_line where item_id = ? and year = 2015", mail);
        long figure = one(Long.class, "select id from stated_figure where item_id = ?", mail);
        acting(() -> {
            ItemCommand old = items.get(plan, mail);
            items.edit(
                    plan, mail, ItemCommand.named(old.groupId(), "Thư điện tử").atVersion(old.rowVersion()));
            LineCommand money = lines.get(plan, mail, line);
            lines.edit(
                    plan,
                    mail,
                    line,
                    new LineCommand(2015, null, money.stage(), Money.ofDong(50_000_000), money.rowVersion()));
            sums.restate(plan, figure, Money.ofDong(2_750_000_000L), 0, "tính lại");
            return null;
        });

        Document page = html(read("/plans/" + plan + "/projects/" + mail));
        assertThat(page.select("main h1").text()).contains("Thư điện tử");
        assertThat(page.select("main section:last-of-type tbody tr").eachText())
                .contains(
                        "Tên Nâng cấp hệ thống thư điện tử tỉnh Phú Thọ. PB05, B7 " + PHU_THO,
                        "Số tiền, 2015 1,0 PB05, G7 " + PHU_THO,
                        "Tổng ghi trong văn bản 2,8 PB05, H7 " + PHU_THO);
    }

    @Test
    void aStatedFigureLeadsToItsFileForEverybodyWhoReadsThePlan() {
        long figure = one(Long.class, "select id from stated_figure where item_id = ?", mail);
        Document figures = html(read("/plans/" + plan + "/figures"));
        String address = "/plans/" + plan + "/figures/" + figure + "/origin";
        assertThat(figures.select("#figure-" + figure + " a[href='" + address + "']")
                        .text())
                .isEqualTo("Phụ biểu số 05 (PB05!H7)");

        String file = "/plans/" + plan + "/imports/" + run;
        assertThat(read(address).getRedirectedUrl()).isEqualTo(file);
        assertThat(html(read(file)).select("main").text()).contains("Nâng cấp hệ thống thư điện tử");
        assertThat(read(file + "/file").getContentAsByteArray()).isEqualTo(Reading.resource(PHU_THO));
        assertThat(read("/plans/" + plan + "/imports").getStatus()).isEqualTo(403);

        long other = upload(plan, "b.xlsx", Reading.resource(PHU_THO));
        assertThat(read("/plans/" + plan + "/imports/" + other).getStatus()).isEqualTo(403);
        assertThat(read("/plans/" + plan + "/imports/" + other + "/file").getStatus())
                .isEqualTo(403);
    }
}
