package vn.itplan.journey;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a planner does with a plan, step by step as the pages offer it. */
final class Planning {

    static final Path WORKBOOK = Path.of("src/main/resources/demo/kien-giang-2021-phu-luc.xlsx");

    private static final Pattern PLAN = Pattern.compile("/plans/([0-9]+)");

    private final Visitor planner;
    private final Page page;

    Planning(Visitor planner) {
        this.planner = planner;
        this.page = planner.page();
    }

    /** Makes a plan of 2021 by the form and is on its page; the plan's number. */
    long makePlan(String title) {
        planner.open("/plans");
        planner.follow("Tạo kế hoạch");
        page.getByLabel("Tên kế hoạch").fill(title);
        page.getByLabel("Năm đầu").fill("2021");
        page.getByLabel("Khung trống").check();
        planner.press("Lưu kế hoạch");
        return planId();
    }

    /** Makes a plan of several years by the form and is on its page; the plan's number. */
    long makePlanOfYears(String title, int first, int last) {
        planner.open("/plans");
        planner.follow("Tạo kế hoạch");
        page.getByLabel("Tên kế hoạch").fill(title);
        page.getByLabel("Giai đoạn", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel("Năm đầu").fill(String.valueOf(first));
        page.getByLabel("Năm cuối").fill(String.valueOf(last));
        page.getByLabel("Khung trống").check();
        planner.press("Lưu kế hoạch");
        page.waitForURL(PLAN);
        return planId();
    }

    /** Uploads the file and is on the page of its tables, or on the same page with what is wrong. */
    void send(long plan, Path file) {
        planner.open("/plans/" + plan + "/imports");
        page.getByLabel("Tệp").setInputFiles(file);
        planner.press("Đọc tệp");
    }

    /** Uploads the file and is on its preview. */
    void upload(long plan, Path file) {
        send(plan, file);
        planner.press("Xem trước");
    }

    /** Uploads and applies the file, and is on the table of items. */
    void bringIn(long plan, Path file) {
        upload(plan, file);
        planner.press("Nhập vào kế hoạch");
    }

    private long planId() {
        Matcher address = PLAN.matcher(page.url());
        if (!address.find()) {
            throw new IllegalStateException("not on a plan's page: " + page.url());
        }
        return Long.parseLong(address.group(1));
    }
}
