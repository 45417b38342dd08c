package vn.itplan.appendix;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.AppendixContent.Group;
import vn.itplan.appendix.AppendixContent.Item;
import vn.itplan.appendix.AppendixContent.PlanFacts;
import vn.itplan.appendix.AppendixContent.Stated;
import vn.itplan.common.Money;
import vn.itplan.common.MoneyUnit;

/** Appendices for tests: the real one of Kiên Giang, a small one, and as long or deep ones as wanted. */
public final class Appendices {

    public static final Instant AT = Instant.parse("2026-11-21T08:30:00Z");
    public static final AppendixLayout LAYOUT =
            new AppendixLayouts().find("danh-muc").orElseThrow();
    public static final PlanFacts KIEN_GIANG_2021 = new PlanFacts(
            "Kế hoạch",
            "195/KH-UBND",
            LocalDate.of(2020, 12, 31),
            "tỉnh Kiên Giang",
            2021,
            2021,
            "nguồn vốn sự nghiệp công nghệ thông tin");

    private static final int FIRST_ROW = 5;
    private static final int AMOUNT = 4;

    private Appendices() {}

    public static Money million(long amount) {
        return Money.ofDong(amount * 1_000_000);
    }

    public static Stated stated(long million) {
        return new Stated(million(million), million(million).format(MoneyUnit.MILLION));
    }

    public static Item item(String order, String name, @Nullable Money amount) {
        return new Item(order, name, "Sở Thông tin và Truyền thông", "", amount, "");
    }

    public static Group group(String order, String name, @Nullable Stated subtotal, Item... items) {
        return new Group(order, name, List.of(items), List.of(), listed(subtotal));
    }

    /** Of Kiên Giang's plan. */
    public static AppendixContent content(List<Item> items, List<Group> groups, @Nullable Stated total) {
        return new AppendixContent(KIEN_GIANG_2021, items, groups, listed(total), List.of());
    }

    private static List<Stated> listed(@Nullable Stated figure) {
        return figure == null ? List.of() : List.of(figure);
    }

    public static AppendixContent plan(@Nullable Stated total, Group... groups) {
        return content(List.of(), List.of(groups), total);
    }

    /** Two groups; the paper states 900 where its lines make 800, and a total that fits neither. */
    public static AppendixContent small() {
        return plan(
                stated(2_000),
                group(
                        "I",
                        "Hạ tầng công nghệ thông tin",
                        stated(900),
                        new Item(
                                "1",
                                "Triển khai mạng truyền số liệu chuyên dùng",
                                "Sở Thông tin và Truyền thông",
                                "Văn phòng UBND tỉnh",
                                million(500),
                                "Chuyển tiếp"),
                        item("2", "Nâng cấp mạng nội bộ tại Sở Xây dựng", million(300))),
                group(
                        "II",
                        "An toàn thông tin",
                        stated(1_050),
                        item("1", "Đánh giá an toàn thông tin", million(1_050))));
    }

    public static AppendixContent ofItems(Item... items) {
        return content(List.of(items), List.of(), null);
    }

    public static AppendixContent groups(int groups, int itemsEach) {
        List<Group> made = IntStream.rangeClosed(1, groups)
                .mapToObj(g -> group(
                        "",
                        "Nhóm nhiệm vụ số " + g,
                        null,
                        IntStream.rangeClosed(1, itemsEach)
                                .mapToObj(i -> item("", "Nhiệm vụ " + g + "." + i, million(g + i)))
                                .toArray(Item[]::new)))
                .toList();
        return content(List.of(), made, null);
    }

    public static XSSFWorkbook kienGiangWorkbook() throws IOException {
        try (InputStream in = Appendices.class.getResourceAsStream("/demo/kien-giang-2021-phu-luc.xlsx")) {
            return new XSSFWorkbook(in);
        }
    }

    /** What the workbook of Kiên Giang tells, read straight from its cells. */
    public static AppendixContent kienGiang() throws IOException {
        try (XSSFWorkbook workbook = kienGiangWorkbook()) {
            Sheet sheet = workbook.getSheetAt(0);
            List<Group> groups = new ArrayList<>();
            for (int i = FIRST_ROW; i < sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                String order = text(row, 0);
                if (order.matches("[IVX]+")) {
                    groups.add(new Group(order, text(row, 1), List.of(), List.of(), List.of(stated(amount(row)))));
                } else {
                    int last = groups.size() - 1;
                    groups.set(last, with(groups.get(last), row, order));
                }
            }
            return content(List.of(), groups, stated(amount(sheet.getRow(sheet.getLastRowNum()))));
        }
    }

    private static Group with(Group group, Row row, String order) {
        List<Item> items = new ArrayList<>(group.items());
        items.add(
                new Item(order, text(row, 1), text(row, 2), text(row, 3), million(amount(row)), text(row, AMOUNT + 1)));
        return new Group(group.order(), group.name(), items, List.of(), group.stated());
    }

    private static String text(Row row, int column) {
        return new DataFormatter().formatCellValue(row.getCell(column)).strip();
    }

    private static long amount(Row row) {
        return (long) row.getCell(AMOUNT).getNumericCellValue();
    }
}
