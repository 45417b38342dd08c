package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.itplan.appendix.importing.Workbooks.row;
import static vn.itplan.testing.SignedIn.signedInAs;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.itplan.account.NewAccount;
import vn.itplan.account.Role;
import vn.itplan.testing.SignedIn;

/** An import waits on the server: it is left and taken up, by a colleague too, and beside another one. */
class ImportLeftTest extends AbstractImportTest {

    private static final byte[] FILE =
            Workbooks.of(row("TT", "Tên nhiệm vụ", "Kinh phí"), row(1, "Mạng", 5), row(2, "Máy", 6));

    @Test
    void aColleagueOfTheProvinceTakesUpWhatWasLeft() {
        long plan = newPlan();
        long run = upload(plan, "do-dang.xlsx", FILE);
        choose(plan, run, 0, Map.of("unit", "MILLION"));

        String colleague = "colleague@" + province;
        long account = accounts.create(new NewAccount(colleague, "Đồng nghiệp", SignedIn.PASSWORD, false));
        accounts.grant(account, Role.PLANNER, province, null);
        assertThat(seen(colleague, "/plans/" + plan + "/imports")
                        .select("main table")
                        .text())
                .contains("do-dang.xlsx", "Đang xem trước", planner);
        Document tables = seen(colleague, "/plans/" + plan + "/imports/" + run + "/tables");
        assertThat(tables.select("select[name='unit[0]'] option[selected]").val())
                .isEqualTo("MILLION");
        Document preview = seen(colleague, "/plans/" + plan + "/imports/" + run);
        MockHttpServletResponse applied = perform(post("/plans/{id}/imports/{run}/apply", plan, run)
                .param("seen", preview.select("input[name=seen]").val())
                .with(signedInAs(colleague))
                .with(csrf()));
        assertThat(applied.getRedirectedUrl()).isEqualTo("/plans/" + plan + "/projects");
        assertThat(one(String.class, "select created_by || ' ' || applied_by from import_run where id = ?", run))
                .isEqualTo(one(String.class, "select created_by from import_run where id = ?", run) + " " + colleague);
    }

    private Document seen(String username, String address) {
        MockHttpServletResponse response = perform(get(address).with(signedInAs(username)));
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return html(response);
    }

    @Test
    void ofTwoImportsAtOnceTheSecondFindsWhatTheFirstHasStored() {
        long plan = newPlan();
        long first = upload(plan, "a.xlsx", FILE);
        long second = upload(plan, "b.xlsx", FILE);
        choose(plan, first, 0, Map.of("unit", "MILLION"));
        choose(plan, second, 0, Map.of("unit", "THOUSAND"));
        assertThat(preview(plan, second).select("nav a").eachText()).contains("Mới (2)");
        apply(plan, first);
        assertThat(preview(plan, second).select("nav a").eachText()).contains("Khác kế hoạch (2)", "Mới (0)");
        apply(plan, second);
        assertThat(contents(plan)).containsExactly("#1|Mạng|2021|PLANNED|5000000", "#2|Máy|2021|PLANNED|6000000");
        assertThat(undo(plan, first).getStatus()).isEqualTo(302);
        assertThat(stateOf(first)).isEqualTo("UNDONE");
        assertThat(contents(plan)).isEmpty();
    }
}
