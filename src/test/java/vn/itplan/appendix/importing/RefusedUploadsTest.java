package vn.itplan.appendix.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static vn.itplan.appendix.importing.Reading.KIEN_GIANG;
import static vn.itplan.appendix.importing.Workbooks.row;
import static vn.itplan.testing.SignedIn.signedIn;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import vn.itplan.account.Role;
import vn.itplan.testing.Places;

/** What cannot be imported is refused in words, and leaves nothing behind. */
class RefusedUploadsTest extends AbstractImportTest {

    private static final byte[] GOOD = Reading.resource(KIEN_GIANG);
    private static final Object[] UNIT = row("Đơn vị tính: Triệu đồng");
    private static final Object[] HEADING = row("TT", "Tên nhiệm vụ", "Kinh phí");

    private record Bad(String name, byte[] bytes, String... words) {}

    @Test
    void everyBadFileIsRefusedInWordsAndLeavesNothing() {
        long plan = newPlan();
        Leftovers before = Leftovers.now(jdbc, province);
        for (Bad bad : bad()) {
            MockHttpServletResponse response = send(plan, bad.name(), bad.bytes());
            assertThat(response.getStatus()).as(bad.name()).isEqualTo(422);
            assertThat(html(response).select(".error-summary, .problems").text())
                    .as(bad.name())
                    .contains(bad.words());
            assertThat(Leftovers.now(jdbc, province)).as(bad.name()).isEqualTo(before);
        }
        assertThat(perform(multipart("/plans/{id}/imports", plan)
                                .with(signedIn(Role.PLANNER, province))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(422);
        assertThat(Leftovers.now(jdbc, province)).isEqualTo(before);
    }

    private static List<Bad> bad() {
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        byte[] big = new byte[20 * 1024 * 1024 + 1];
        byte[] old = new byte[600];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
        List<Bad> bad = new ArrayList<>();
        bad.add(new Bad("trong.xlsx", new byte[0], "Chọn một tệp"));
        bad.add(new Bad("khoang-trang.csv", " \r\n".getBytes(StandardCharsets.UTF_8), "không có nội dung"));
        bad.add(new Bad("lon.xlsx", big, "20 MB"));
        bad.add(new Bad("nhieu.xlsx", noise, "không phải là bảng tính"));
        bad.add(new Bad("a.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8), "PDF"));
        bad.add(new Bad("cu.xls", old, "hỏng"));
        bad.add(new Bad("macro.xlsx", Workbooks.with(GOOD, "xl/vbaProject.bin", "x"), "macro"));
        bad.add(new Bad("bom.xlsx", Workbooks.withSheetData(" ".repeat(5_000_000)), "bất thường"));
        bad.add(new Bad("cut.xlsx", Arrays.copyOf(GOOD, GOOD.length / 2), "hỏng"));
        bad.add(new Bad(
                "cu.csv", "TT;Tên dự án;Kinh phí\n1;Mạng;5\n".getBytes(Charset.forName("windows-1258")), "Unicode"));
        bad.add(new Bad("bang-khac.xlsx", Workbooks.of(row("Danh bạ", "Điện thoại")), "Phụ lục", "tiêu đề"));
        bad.add(new Bad("khong-hang.xlsx", Workbooks.of(UNIT, HEADING), "Phụ lục", "không có hàng nào"));
        bad.add(new Bad("dinh-dang.xlsx", formattedRows(), "không có hàng nào"));
        return bad;
    }

    /** Ten thousand rows below the heading that hold nothing but their format. */
    private static byte[] formattedRows() {
        return Workbooks.made(workbook -> {
            var sheet = workbook.createSheet("Phụ lục");
            Workbooks.fill(sheet, "A1", UNIT, HEADING);
            var style = workbook.createCellStyle();
            style.setWrapText(true);
            for (int i = 2; i < 10_002; i++) {
                sheet.createRow(i).createCell(1).setCellStyle(style);
            }
        });
    }

    @Test
    void aMissingUnitIsAskedAndChosen() {
        long plan = newPlan();
        long run = upload(plan, "khong-don-vi.xlsx", Workbooks.of(HEADING, row(1, "Mạng", 1500), row(2, "Máy", 2)));
        Document page = preview(plan, run);
        assertThat(page.text()).contains("Không tìm thấy đơn vị tính").contains("C1");
        assertThat(page.select("form[action$=apply] button.primary")).isEmpty();
        assertThat(press(plan, run, "/apply", Map.of()).getStatus()).isEqualTo(422);

        MockHttpServletResponse chosen = press(plan, run, "", Map.of("unit", "THOUSAND"));
        assertThat(chosen.getStatus()).isEqualTo(302);
        apply(plan, run);
        assertThat(one(Long.class, "select sum(amount)::bigint from funding_line where plan_id = ?", plan))
                .isEqualTo(1_502_000L);
    }

    @Test
    void aCellThatCannotBeReadIsNamedAndStopsOnlyTheApplying() {
        for (Bad bad : List.of(
                new Bad("chu.xlsx", Workbooks.of(UNIT, HEADING, row(1, "Mạng", "nhiều")), "C3", "Phụ lục", "“nhiều”"),
                new Bad("am.xlsx", Workbooks.of(UNIT, HEADING, row(1, "Mạng", -5)), "C3", "Phụ lục", "số âm"),
                new Bad("le.xlsx", Workbooks.of(UNIT, HEADING, row(1, "Mạng", 1e-7)), "C3", "nhỏ hơn một đồng"),
                new Bad("to.xlsx", Workbooks.of(UNIT, HEADING, row(1, "Mạng", 1e12)), "C3", "lớn hơn"),
                new Bad("dai.xlsx", Workbooks.of(UNIT, HEADING, row(1, "M".repeat(2_001), 5)), "B3", "2000"))) {
            long plan = newPlan();
            long run = upload(plan, bad.name(), bad.bytes());
            Document page = preview(plan, run);
            assertThat(page.select(".problems li.error").text()).as(bad.name()).contains(bad.words());
            assertThat(page.select("form[action$=apply] button.primary"))
                    .as(bad.name())
                    .isEmpty();
            assertThat(press(plan, run, "/apply", Map.of()).getStatus())
                    .as(bad.name())
                    .isEqualTo(422);
            assertThat(count("plan_item", plan)).as(bad.name()).isZero();
        }
    }

    @Test
    void theColumnOfSuchACellIsSwitchedOffOrTakenForSomethingElse() {
        Object[] heading = row("TT", "Tên nhiệm vụ", "Kinh phí (triệu đồng)", "Đơn vị chủ trì");
        byte[] file = Workbooks.of(heading, row(1, "Mạng", "theo dự toán", "Sở Y tế"), row(2, "Máy", 5, "Sở Y tế"));
        long plan = newPlan();
        long run = upload(plan, "a.xlsx", file);
        assertThat(preview(plan, run).select(".problems li.error").text()).contains("C2", "“theo dự toán”");
        assertThat(choose(plan, run, 0, Map.of("meaning[C]", "NOTE")).getStatus())
                .isEqualTo(302);
        apply(plan, run);
        assertThat(contents(plan)).containsExactly("#1|Mạng|Sở Y tế|theo dự toán", "#2|Máy|Sở Y tế|5");

        long other = newPlan();
        long second = upload(other, "a.xlsx", file);
        assertThat(choose(other, second, 0, Map.of("meaning[C]", "OTHER")).getStatus())
                .isEqualTo(302);
        apply(other, second);
        assertThat(contents(other)).containsExactly("#1|Mạng|Sở Y tế", "#2|Máy|Sở Y tế");
    }

    @Test
    void anotherUnitIsShownBeforeItIsApplied() {
        long plan = newPlan();
        long run = upload(plan, "a.xlsx", GOOD);
        MockHttpServletResponse response = press(plan, run, "", Map.of("unit", "THOUSAND"));
        assertThat(response.getRedirectedUrl()).isEqualTo("/plans/" + plan + "/imports/" + run + "/tables");
        assertThat(count("plan_item", plan)).isZero();
        apply(plan, run);
        assertThat(one(Long.class, "select sum(amount)::bigint from funding_line where plan_id = ?", plan))
                .isEqualTo(19_000_000L);
    }

    @Test
    void whatMakesNoSenseOfATableIsRefusedAtItsField() {
        long plan = newPlan();
        long run = upload(plan, "a.xlsx", GOOD);
        for (Map<String, String> typed : List.of(
                Map.of("year", "hai nghìn"),
                Map.of("headingFirst", "năm"),
                Map.of("headingFirst", "500"),
                Map.of("headingLast", "2"),
                Map.of("role", "LA"),
                Map.of("meaning[E]", "LA"))) {
            MockHttpServletResponse refused = press(plan, run, "", typed);
            assertThat(refused.getStatus()).as(typed.toString()).isEqualTo(422);
            assertThat(html(refused).select(".error-summary"))
                    .as(typed.toString())
                    .isNotEmpty();
        }
        assertThat(perform(by(Role.PLANNER, get("/plans/{id}/imports/{run}/tables/1", plan, run)))
                        .getStatus())
                .isEqualTo(404);
        assertThat(table(plan, run, 0).select("input[name=year]").val()).isEqualTo("2021");
    }

    @Test
    void theNameOfTheFileDoesNoHarm() {
        byte[] csv = "TT;Tên dự án;Kinh phí (triệu đồng)\n1;Mạng;5\n2;Máy;6\n".getBytes(StandardCharsets.UTF_8);
        for (String name : List.of("C:\\Tài liệu\\phụ  lục.csv", ".csv", "x".repeat(300) + ".csv", "a/b\nc.csv")) {
            long plan = newPlan();
            imported(plan, Normalizer.normalize(name, Normalizer.Form.NFD), csv);
            assertThat(count("plan_item", plan)).as(name).isEqualTo(2);
        }
    }

    @Test
    void onlyWhoMayEditThePlanImports() {
        long plan = newPlan();
        long run = upload(plan, "a.xlsx", GOOD);
        MockMultipartFile file = new MockMultipartFile("file", "a.xlsx", null, GOOD);
        assertThat(perform(multipart("/plans/{id}/imports", plan)
                                .file(file)
                                .with(signedIn(Role.VIEWER, province))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(403);
        assertThat(perform(by(Role.VIEWER, get("/plans/{id}/imports/{run}", plan, run)))
                        .getStatus())
                .isEqualTo(403);
        long other = Places.province(jdbc, "i-khac");
        assertThat(perform(multipart("/plans/{id}/imports", plan)
                                .file(file)
                                .with(signedIn(Role.PLANNER, other))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(perform(get("/plans/{id}/imports/{run}/file", plan, run).with(signedIn(Role.PLANNER, other)))
                        .getStatus())
                .isEqualTo(404);
        long elsewhere = newPlan();
        assertThat(perform(by(Role.PLANNER, get("/plans/{id}/imports/{run}", elsewhere, run)))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aPlanInExecutionTakesNoImport() {
        long plan = newPlan();
        long run = upload(plan, "a.xlsx", GOOD);
        acting(() -> {
            plans.startExecution(plan);
            return null;
        });
        assertThat(send(plan, "b.xlsx", GOOD).getStatus()).isEqualTo(422);
        assertThat(press(plan, run, "/apply", Map.of()).getStatus()).isEqualTo(422);
        assertThat(press(plan, run, "", Map.of()).getStatus()).isEqualTo(422);
        assertThat(count("plan_item", plan)).isZero();
    }
}
