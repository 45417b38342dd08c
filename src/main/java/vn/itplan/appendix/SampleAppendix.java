package vn.itplan.appendix;

import java.util.List;
import java.util.Map;
import vn.itplan.appendix.AppendixContent.Group;
import vn.itplan.appendix.AppendixContent.Item;
import vn.itplan.appendix.AppendixContent.Part;
import vn.itplan.appendix.AppendixContent.PlanFacts;
import vn.itplan.appendix.AppendixContent.Source;
import vn.itplan.appendix.AppendixContent.Year;
import vn.itplan.appendix.AppendixLayout.Meaning;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Money;
import vn.itplan.funding.BudgetLevel;

/** An invented plan of three years that has something for every layout, so that one can be looked at by itself. */
public final class SampleAppendix {

    private static final int FIRST_YEAR = 2026;
    private static final int LAST_YEAR = 2028;
    private static final long MILLION = 1_000_000;
    private static final String CENTRAL = "Ngân sách trung ương";
    private static final String LOCAL = "Ngân sách tỉnh";

    private SampleAppendix() {}

    public static AssembledAppendix of(AppendixLayout layout) {
        return AppendixAssembler.assembleAll(content(layout), layout, AppendixMode.COMPUTED);
    }

    private static AppendixContent content(AppendixLayout layout) {
        PlanFacts plan = new PlanFacts("Kế hoạch", null, null, "tỉnh …", FIRST_YEAR, LAST_YEAR, null);
        List<String> names = layout.filter().groups();
        Group first = group(
                names.isEmpty() ? "Nhóm nhiệm vụ thứ nhất" : names.get(0),
                item("Nhiệm vụ một", 500),
                item("Nhiệm vụ hai", 1_200));
        Group second = group(names.isEmpty() ? "Nhóm nhiệm vụ thứ hai" : names.get(0), item("Nhiệm vụ ba", 800));
        return new AppendixContent(
                plan,
                layout.rows().hasMoney() ? List.of() : List.of(item("Dòng thứ nhất", 0), item("Dòng thứ hai", 0)),
                layout.rows().hasMoney() ? List.of(first, second) : List.of(),
                List.of(),
                List.of(
                        new Source(CENTRAL, BudgetLevel.CENTRAL, layout.filter().sources()),
                        new Source(LOCAL, BudgetLevel.PROVINCE, List.of())));
    }

    private static Group group(String name, Item... items) {
        return new Group("", name, List.of(items), List.of(), List.of());
    }

    private static Item item(String name, long million) {
        List<Part> money = million == 0
                ? List.of()
                : List.of(
                        new Part(FIRST_YEAR, CENTRAL, FundingStage.PLANNED, Money.ofDong(million * MILLION)),
                        new Part(FIRST_YEAR + 1, LOCAL, FundingStage.PLANNED, Money.ofDong(2 * million * MILLION)),
                        new Part(FIRST_YEAR, CENTRAL, FundingStage.DISBURSED, Money.ofDong(million * MILLION / 2)));
        Map<Meaning, String> texts = Map.of(
                Meaning.NAME, name,
                Meaning.LEAD, "Cơ quan chủ trì",
                Meaning.COORDINATING, "Cơ quan phối hợp",
                Meaning.PERIOD, FIRST_YEAR + "-" + LAST_YEAR,
                Meaning.CONTENT, "Nội dung",
                Meaning.TARGET, "100",
                Meaning.UNIT, "%",
                Meaning.NOTE, "");
        return new Item(
                "",
                texts,
                money,
                List.of(),
                null,
                false,
                List.of(
                        new Year(FIRST_YEAR, "", "Nội dung năm " + FIRST_YEAR),
                        new Year(FIRST_YEAR + 1, "", "Nội dung năm " + (FIRST_YEAR + 1))));
    }
}
