package vn.itplan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The main job: a real appendix in, the plan in a browser, a figure mended, the appendix out. */
@JourneyTest
class PlannersJourneyTest {

    private static final String FIRST_ITEM_AMOUNT = "500";

    @Test
    void bringsTheAppendixInMendsAFigureAndTakesTheAppendixOut(Visitors visitors) throws Exception {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        Planning planning = new Planning(planner);
        long plan = planning.makePlan("Kế hoạch của hành trình chính");

        planning.upload(plan, Planning.WORKBOOK);
        assertThat(planner.heading()).isEqualTo("kien-giang-2021-phu-luc.xlsx");
        assertThat(items(planner, "Các dòng sẽ được lưu")).hasCount(27);
        planner.press("Nhập vào kế hoạch");

        assertThat(planner.page().locator("#notices")).containsText("Đã nhập tệp vào kế hoạch.");
        assertThat(items(planner, "Bảng nhiệm vụ, dự án")).hasCount(27);
        assertThat(total(planner)).isEqualTo("19.000");
        assertThat(planner.page().locator(".plan-head")).containsText("Khớp với văn bản");

        String item = changeFirstAmountOf500(planner);
        planner.open("/plans/" + plan + "/projects");
        assertThat(total(planner)).isEqualTo("19.150");
        assertThat(planner.page().locator("tr.total")).containsText("Văn bản ghi 19.000");
        assertThat(planner.page().locator("tr.group.problem")).hasCount(1);

        planner.open("/plans/" + plan + "/appendices");
        Download file = planner.page().waitForDownload(() -> planner.follow("Tải Excel, số tính lại"));
        assertThat(file.suggestedFilename()).endsWith(".xlsx");
        List<List<String>> rows = rows(file);
        assertThat(rows).anySatisfy(row -> assertThat(row).contains(item, "650"));
        assertThat(rows.get(rows.size() - 1)).contains("19150");

        planning.upload(plan, Planning.WORKBOOK);
        Locator differing =
                planner.page().getByRole(AriaRole.TABLE).filter(new Locator.FilterOptions().setHasText("Lấy theo tệp"));
        assertThat(differing.locator("tbody tr")).hasCount(1);
        assertThat(differing.locator("tbody tr")).containsText(item);
        assertThat(differing.locator("tbody tr")).containsText("650");
    }

    @Test
    void takesAnImportBackAsLongAsNothingWasBuiltOnIt(Visitors visitors) {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        Planning planning = new Planning(planner);
        long plan = planning.makePlan("Kế hoạch để hoàn tác");

        planning.bringIn(plan, Planning.WORKBOOK);
        planner.press("Hoàn tác lần nhập");
        assertThat(planner.page().locator("#notices")).containsText("Đã hoàn tác");
        planner.open("/plans/" + plan + "/projects");
        assertThat(planner.page().locator(".empty")).isVisible();

        planning.bringIn(plan, Planning.WORKBOOK);
        assertThat(items(planner, "Bảng nhiệm vụ, dự án")).hasCount(27);
        changeFirstAmountOf500(planner);
        planner.open("/plans/" + plan + "/imports");
        planner.page().locator("main tbody a").first().click();
        planner.press("Hoàn tác lần nhập");
        assertThat(planner.page().locator("#notices")).containsText("Không hoàn tác được");
    }

    @Test
    void seesThatTheSameFileBringsNothingNew(Visitors visitors) {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        Planning planning = new Planning(planner);
        long plan = planning.makePlan("Kế hoạch nhập hai lần");
        planning.bringIn(plan, Planning.WORKBOOK);

        planning.upload(plan, Planning.WORKBOOK);

        assertThat(planner.page().locator("main")).containsText("Không có gì để nhập");
        assertThat(planner.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nhập vào kế hoạch")))
                .hasCount(0);
    }

    @Test
    void isToldWhatIsWrongWithAFileThatIsNoWorkbook(Visitors visitors) {
        Visitor planner = visitors.signedIn("planner@kien-giang");
        Planning planning = new Planning(planner);
        long plan = planning.makePlan("Kế hoạch với tệp sai");

        planning.send(plan, Path.of("pom.xml"));

        assertThat(planner.page().locator("#error-summary")).isFocused();
        assertThat(planner.page().locator("#error-summary"))
                .containsText("Chọn tệp Excel (.xlsx, .xls), Word (.docx) hoặc CSV");
    }

    /** From the table of items; tells the item's name. */
    private static String changeFirstAmountOf500(Visitor planner) {
        Page page = planner.page();
        Locator row = page.locator("table.plan-table tbody tr:not(.group)")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("data.money", new Page.LocatorOptions().setHasText(FIRST_ITEM_AMOUNT))))
                .filter(new Locator.FilterOptions().setHas(page.getByText(FIRST_ITEM_AMOUNT, exactly())))
                .first();
        String name = row.locator("td.name").innerText();
        row.locator("td.name a").click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sửa kinh phí"))
                .click();
        Locator amount = page.getByLabel("Số tiền");
        assertThat(amount).hasValue(FIRST_ITEM_AMOUNT);
        amount.fill("650");
        assertThat(page.locator("output.understood")).hasText("= 650.000.000 đồng");
        planner.press("Lưu kinh phí");
        assertThat(page.locator("#notices")).containsText("Đã lưu kinh phí");
        return name;
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    /** The rows of a table that are neither group nor total. */
    private static Locator items(Visitor planner, String label) {
        return planner.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(label))
                .locator("tbody tr:not(.group):not(.total)");
    }

    private static String total(Visitor planner) {
        return planner.text("tr.total data.money");
    }

    /** What stands in the cells of the first sheet, formulas as their values, empty rows left out. */
    private static List<List<String>> rows(Download file) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        DataFormatter formatter = new DataFormatter();
        formatter.setUseCachedValuesForFormulaCells(true);
        try (InputStream content = file.createReadStream();
                XSSFWorkbook workbook = new XSSFWorkbook(content)) {
            for (Row row : workbook.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    cells.add(text(formatter, cell));
                }
                cells.removeIf(String::isEmpty);
                if (!cells.isEmpty()) {
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    private static String text(DataFormatter formatter, Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC, FORMULA -> String.valueOf(Math.round(cell.getNumericCellValue()));
            default -> formatter.formatCellValue(cell).strip();
        };
    }
}
