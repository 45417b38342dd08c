package vn.itplan.appendix;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.itplan.appendix.AppendixContent.Group;
import vn.itplan.appendix.AppendixContent.Item;
import vn.itplan.appendix.AppendixContent.Part;
import vn.itplan.appendix.AppendixContent.PlanFacts;
import vn.itplan.appendix.AppendixContent.Source;
import vn.itplan.appendix.AppendixContent.Stated;
import vn.itplan.appendix.AppendixContent.Year;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.funding.BudgetLevel;

/** A small plan of three years that has something for every layout: two groups, three sources, and a wrong total. */
public final class LayoutWorld {

    private static final PlanFacts PLAN =
            new PlanFacts("Kế hoạch", "12/KH-UBND", LocalDate.of(2010, 5, 12), "tỉnh Phú Thọ", 2011, 2013, null);

    private static final List<Source> SOURCES = List.of(
            new Source("Ngân sách Trung ương", BudgetLevel.CENTRAL, List.of("Ngân sách TW", "TW")),
            new Source("Ngân sách tỉnh", BudgetLevel.PROVINCE, List.of("Địa phương")),
            new Source("Vốn doanh nghiệp", BudgetLevel.ENTERPRISE, List.of()));

    private LayoutWorld() {}

    public static AppendixContent of(RowSource rows) {
        return switch (rows) {
            case ITEMS, ITEM_YEARS, SUMS, PROGRESS -> items();
            case PAST_RESULTS -> pastResults();
            case SERVICES ->
                list(
                        Map.of(Meaning.NAME, "Đăng ký kinh doanh", Meaning.LEAD, "Sở Kế hoạch và Đầu tư"),
                        Map.of(Meaning.NAME, "Cấp giấy phép xây dựng", Meaning.LEAD, "Sở Xây dựng"));
            case INDICATORS ->
                list(
                        Map.of(
                                Meaning.NAME, "Văn bản trao đổi trên mạng",
                                Meaning.UNIT, "%",
                                Meaning.BASELINE, "30",
                                Meaning.TARGET, "từ 80 trở lên",
                                Meaning.ACTUAL, "82,5",
                                Meaning.DEADLINE, "2013",
                                Meaning.LEAD, "Văn phòng UBND tỉnh"),
                        Map.of(
                                Meaning.NAME,
                                "=1+1 là tên, không phải công thức",
                                Meaning.UNIT,
                                "đơn vị",
                                Meaning.TARGET,
                                "22"));
            case RESPONSIBILITIES ->
                list(Map.of(
                        Meaning.NAME, "Sở Thông tin và Truyền thông",
                        Meaning.CONTENT, "- Chủ trì thực hiện\n- Báo cáo hằng năm",
                        Meaning.DEADLINE, "15/12 hằng năm"));
        };
    }

    private static AppendixContent items() {
        Item lan = new Item(
                "1",
                Map.of(
                        Meaning.NAME, "Nâng cấp mạng LAN cho các sở, ban, ngành",
                        Meaning.LEAD, "Sở TT&TT",
                        Meaning.COORDINATING, "Các sở, ban, ngành",
                        Meaning.MONITORING, "Văn phòng UBND tỉnh",
                        Meaning.PERIOD, "2011-2013",
                        Meaning.SCOPE, "Toàn tỉnh",
                        Meaning.STATUS, "dự án mới",
                        Meaning.DELIVERABLE, "Mạng LAN của 34 đơn vị",
                        Meaning.INVESTMENT_FORM, "Dự án đầu tư",
                        Meaning.OBJECTIVE, "Mọi đơn vị có mạng nội bộ"),
                List.of(
                        part(2011, "Ngân sách Trung ương", 3_500),
                        part(2012, "Ngân sách tỉnh", 1_500),
                        new Part(2011, "Ngân sách Trung ương", FundingStage.DISBURSED, million(3_000))),
                List.of(),
                null,
                false,
                List.of(new Year(2011, "", "Máy chủ và 20 đơn vị"), new Year(2012, "", "14 đơn vị còn lại")));
        Item mail = new Item(
                "2",
                Map.of(Meaning.NAME, "Nâng cấp thư điện tử \"công vụ\"", Meaning.PERIOD, "2012"),
                List.of(part(2012, "Ngân sách tỉnh", 700), part(2013, "Vốn doanh nghiệp", 1_325)),
                List.of(new Stated(million(1_325), "1,325")));
        Item noMoney = new Item("1", Map.of(Meaning.NAME, "Tập huấn", Meaning.LEAD, "Sở Nội vụ"), List.of(), List.of());
        Item unknown =
                new Item("", Map.of(Meaning.NAME, "Đào tạo chuyên gia"), List.of(part(null, null, 500)), List.of());
        Group infrastructure = new Group(
                "A",
                "Kinh phí phát triển cơ sở hạ tầng CNTT",
                List.of(lan, mail),
                List.of(),
                List.of(
                        new Stated(million(7_125), "7,125"),
                        new Stated(2011, null, FundingStage.PLANNED, million(3_500), "3,5"),
                        new Stated(null, "Ngân sách tỉnh", FundingStage.PLANNED, million(2_200), "2,2")));
        Group people = new Group("B", "Kinh phí đào tạo nhân lực", List.of(noMoney, unknown), List.of(), List.of());
        return new AppendixContent(
                PLAN,
                List.of(),
                List.of(infrastructure, people),
                List.of(new Stated(million(7_525), "7,525")),
                SOURCES);
    }

    private static AppendixContent pastResults() {
        Group done = new Group(
                "",
                "Dự án lớn đã thực hiện",
                List.of(
                        past("Cổng thông tin", 2009, "TW", 550, Map.of(Meaning.OUTCOME, "Hoạt động ổn định")),
                        past("Hội nghị truyền hình", 2010, "Địa phương", 4_450, Map.of())),
                List.of(),
                List.of());
        Item rate = new Item(
                "",
                Map.of(
                        Meaning.NAME, "Phần mềm hộ tịch",
                        Meaning.PERIOD, "2013",
                        Meaning.STATUS, "Đang xây dựng",
                        Meaning.NOTE, "Đã triển khai ba huyện"),
                List.of(part(null, "NS Tỉnh", 5)),
                List.of(),
                "xã",
                false,
                List.of());
        Item allocated = new Item(
                "",
                Map.of(Meaning.NAME, "Website hành chính", Meaning.PERIOD, "2006", Meaning.STATUS, "Chưa được duyệt"),
                List.of(
                        part(null, "NS Tỉnh", 450),
                        part(null, "Vốn từ các đơn vị đăng ký thực hiện", 450),
                        new Part(null, null, FundingStage.ALLOCATED, million(247))),
                List.of());
        Group others = new Group("", "Dự án khác", List.of(rate, allocated), List.of(), List.of());
        return new AppendixContent(
                PLAN,
                List.of(),
                List.of(done, others),
                List.of(),
                List.of(
                        new Source("TW", BudgetLevel.CENTRAL, List.of("Ngân sách Trung ương")),
                        new Source("Địa phương", BudgetLevel.PROVINCE, List.of()),
                        new Source("NS Tỉnh", null, List.of()),
                        new Source("Vốn từ các đơn vị đăng ký thực hiện", null, List.of())));
    }

    private static Item past(String name, int year, String source, long million, Map<Meaning, String> more) {
        Item item = new Item(
                "",
                more,
                List.of(
                        new Part(year, source, FundingStage.DISBURSED, million(million)),
                        new Part(null, null, FundingStage.PLANNED, million(million))),
                List.of());
        return item.withText(Meaning.NAME, name).withText(Meaning.PERIOD, String.valueOf(year));
    }

    private static Part part(@Nullable Integer year, @Nullable String source, long million) {
        return new Part(year, source, FundingStage.PLANNED, million(million));
    }

    @SafeVarargs
    private static AppendixContent list(Map<Meaning, String>... rows) {
        return new AppendixContent(
                PLAN,
                List.of(rows).stream()
                        .map(texts -> new Item("", texts, List.of(), List.of()))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Money million(long amount) {
        return Money.ofDong(amount * 1_000_000);
    }
}
