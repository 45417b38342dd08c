package vn.itplan.appendix.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.itplan.account.Role;
import vn.itplan.testing.PlanWorld;
import vn.itplan.testing.SqlCounter;
import vn.itplan.testing.Visit;
import vn.itplan.testing.Visit.Answer;

/** Pasted cells are looked at, and what the program takes them for is corrected. */
class PastePageTest extends AbstractPasteTest {

    private static List<String> kinds(Answer answer) {
        return answer.page().select("table tbody tr td:nth-child(2)").eachText();
    }

    @Test
    void showsWhatEachRowWouldBeBeforeAnythingIsStored() throws Exception {
        Answer shown = look(HEADED);

        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(kinds(shown))
                .containsExactly(
                        "Tiêu đề cột",
                        "Nhóm mới",
                        "Nhiệm vụ",
                        "Nhiệm vụ",
                        "Nhóm mới",
                        "Nhiệm vụ",
                        "Dòng cộng, không lấy");
        assertThat(shown.page().select("select[name=columns] option[selected]").eachAttr("value"))
                .containsExactly("ORDER", "NAME", "LEAD", "AMOUNT", "NOTE");
        assertThat(shown.text()).contains("Sẽ thêm 3 nhiệm vụ, 2 nhóm mới, cộng 1.850.500.000 đồng");
        assertThat(rows(plan)).isEmpty();
    }

    @Test
    void guessesColumnsWithoutAHeadingAndAsksForTheUnit() throws Exception {
        Answer shown = look("1\tMua máy chủ\tSở Y tế\t1.000\n2\tNâng cấp mạng\tUBND huyện An Biên\t600\n");

        assertThat(shown.page().select("select[name=columns] option[selected]").eachAttr("value"))
                .containsExactly("ORDER", "NAME", "LEAD", "AMOUNT");
        assertThat(shown.text()).contains("Chọn đơn vị tính");
        assertThat(shown.page().select("button[value=apply]")).isEmpty();
        assertThat(press(shown, "apply").status()).isEqualTo(422);

        Answer known = press(shown, "preview", "unit", "MILLION");
        assertThat(press(known, "apply").location()).isNotNull();
        assertThat(rows(plan))
                .containsExactly(
                        "1|Mua máy chủ|Sở Y tế|2026|1000000000", "2|Nâng cấp mạng|UBND huyện An Biên|2026|600000000");
    }

    @Test
    void lettersThatAreNoAmountsAreMendedInThePreview() throws Exception {
        Answer shown = look("Tên nhiệm vụ\tKinh phí (triệu đồng)\nMột\t1.6oo\nHai\tkhông rõ\n=1+1\t100\n");

        assertThat(shown.text()).contains("“1.6oo”", "“không rõ”");
        assertThat(shown.page().select("button[value=apply]")).isEmpty();
        assertThat(shown.page().select("input[name='cells[B2]']").val()).isEqualTo("1.6oo");

        Answer again = press(shown, "preview", "cells[B2]", "1.600", "cells[B3]", "");
        assertThat(again.value("text")).contains("1.600").doesNotContain("1.6oo", "không rõ");
        assertThat(press(again, "apply").location()).isNotNull();
        assertThat(rows(plan)).containsExactly("-|Một|2026|1600000000", "-|Hai", "-|=1+1|2026|100000000");
    }

    @Test
    void columnsAreWhatThePersonSays() throws Exception {
        Answer shown = look("Mua máy chủ\tphòng máy\tquý hai\n");

        Answer chosen = press(shown, "preview", "columns", "OTHER,NAME,PERIOD");
        assertThat(chosen.page().select("select[name=columns] option[selected]").eachAttr("value"))
                .containsExactly("OTHER", "NAME", "PERIOD");
        Answer twice = press(shown, "preview", "columns", "NAME,NAME,OTHER");
        assertThat(twice.text()).contains("cùng ý nghĩa");
        Answer nameless = press(shown, "preview", "columns", "NOTE,OTHER,OTHER");
        assertThat(nameless.text()).contains("Chưa có cột nào là tên");

        press(chosen, "apply");
        assertThat(rows(plan)).containsExactly("-|phòng máy");
    }

    @Test
    void nothingTypedIsLostWhenRefused() throws Exception {
        Answer shown = look(HEADED);
        Answer refused = press(shown, "apply", "year", "20x6", "text", HEADED.replace("1.000", "1.0oo"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("year")).contains("20x6");
        assertThat(refused.value("text")).contains("1.0oo");
        assertThat(refused.page().select("select[name=columns]")).hasSize(5);
        assertThat(rows(plan)).isEmpty();
        assertThat(look(" ").error("text")).contains("Dán ít nhất một ô");
    }

    @Test
    void saysWhenRowsOfTheSameNameAreThere() throws Exception {
        press(look(HEADED), "apply");

        assertThat(look(HEADED).text()).contains("trùng với nhiệm vụ đã có", "Nhóm đã có");
    }

    @Test
    void thePreviewTakesFewStatements() throws Exception {
        // One of them is the test's own, for the account.
        SqlCounter.count(() -> look(large(500))).isAtMost(9);
        SqlCounter.count(() -> planner.open(page())).isAtMost(9);
    }

    @Test
    void onlyWhoMayEditADraftPastes() throws Exception {
        Visit viewer = world.visitor(Role.VIEWER);
        assertThat(viewer.open(page()).status()).isEqualTo(403);
        assertThat(viewer.open("/plans/" + plan + "/projects.tsv").status()).isEqualTo(200);
        assertThat(PlanWorld.make(context)
                        .planner()
                        .open("/plans/" + plan + "/projects.tsv")
                        .status())
                .isEqualTo(404);
        world.start(plan);
        assertThat(look(HEADED).status()).isEqualTo(422);
    }
}
