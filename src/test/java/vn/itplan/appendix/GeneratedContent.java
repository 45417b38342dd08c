package vn.itplan.appendix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

/**
 * A plan made up from a seed: groups to three levels, years, sources, stages, agencies, amounts from nought to 10^14
 * đồng, and names as hostile as papers and people make them.
 */
public final class GeneratedContent {

    private static final long LARGEST = 100_000_000_000_000L;
    private static final int LONG_NAME = 900;

    static final List<Source> SOURCES = List.of(
            new Source("Ngân sách trung ương", BudgetLevel.CENTRAL, List.of()),
            new Source("Ngân sách tỉnh", BudgetLevel.PROVINCE, List.of()),
            new Source("NS Tỉnh", BudgetLevel.PROVINCE, List.of()),
            new Source("Ngân sách huyện", BudgetLevel.DISTRICT, List.of()),
            new Source("Vốn doanh nghiệp", BudgetLevel.ENTERPRISE, List.of()),
            new Source("Huy động khác, “xã hội hóa”", BudgetLevel.OTHER, List.of()));

    private static final List<String> AGENCIES = List.of(
            "Sở Thông tin và Truyền thông",
            "Sở Xây dựng",
            "Văn phòng UBND tỉnh\nSở Nội vụ",
            "Các sở, ban, ngành, huyện, thành phố",
            "=Sở Y tế",
            "UBND huyện \"Đảo\"");

    private static final List<Meaning> TEXTS = List.of(
            Meaning.COORDINATING,
            Meaning.MONITORING,
            Meaning.DELIVERABLE,
            Meaning.PERIOD,
            Meaning.STATUS,
            Meaning.SCOPE,
            Meaning.CONTENT,
            Meaning.OBJECTIVE,
            Meaning.OUTCOME,
            Meaning.DECISION,
            Meaning.INVESTMENT_FORM,
            Meaning.DEADLINE,
            Meaning.UNIT,
            Meaning.BASELINE,
            Meaning.TARGET,
            Meaning.ACTUAL,
            Meaning.NOTE);

    private final Random random;
    private final int firstYear;
    private final int lastYear;
    private int made;

    private GeneratedContent(long seed) {
        this.random = new Random(seed);
        this.firstYear = 2021 + random.nextInt(6);
        this.lastYear = firstYear + random.nextInt(5);
    }

    /** @param groups the names of the first groups, where a layout shows only these */
    public static AppendixContent of(long seed, List<String> groups) {
        return new GeneratedContent(seed).content(groups);
    }

    private AppendixContent content(List<String> names) {
        List<Group> groups = new ArrayList<>();
        int count = Math.max(1 + random.nextInt(4), names.size());
        for (int i = 0; i < count; i++) {
            groups.add(group(i < names.size() ? names.get(i) : name("Nhóm"), 1));
        }
        PlanFacts facts = new PlanFacts(
                "Kế hoạch",
                random.nextBoolean() ? "12/KH-UBND" : null,
                LocalDate.of(firstYear, 1 + random.nextInt(12), 3),
                "tỉnh “Thử”",
                firstYear,
                lastYear,
                null);
        return new AppendixContent(facts, items(random.nextInt(3)), groups, List.of(), SOURCES);
    }

    private Group group(String name, int level) {
        List<Group> below = new ArrayList<>();
        for (int i = level < AppendixLayout.MAX_DEPTH ? random.nextInt(3) : 0; i > 0; i--) {
            below.add(group(name("Nhóm"), level + 1));
        }
        return new Group("", name, items((below.isEmpty() ? 1 : 0) + random.nextInt(4)), below, List.of());
    }

    private List<Item> items(int count) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item());
        }
        return items;
    }

    private Item item() {
        Map<Meaning, String> texts = new EnumMap<>(Meaning.class);
        texts.put(Meaning.NAME, name("Nhiệm vụ"));
        texts.put(Meaning.LEAD, AGENCIES.get(random.nextInt(AGENCIES.size())));
        TEXTS.stream()
                .filter(meaning -> random.nextInt(3) > 0)
                .forEach(meaning -> texts.put(meaning, name("Chữ " + meaning.ordinal())));
        List<Part> money = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            money.add(new Part(
                    firstYear + random.nextInt(lastYear - firstYear + 1),
                    SOURCES.get(random.nextInt(SOURCES.size())).name(),
                    FundingStage.values()[random.nextInt(FundingStage.values().length)],
                    Money.ofDong(amount())));
        }
        List<Year> years = random.nextBoolean() ? List.of(new Year(firstYear, "", name("Nội dung năm"))) : List.of();
        return new Item("", texts, money, List.of(), null, false, years);
    }

    private long amount() {
        return switch (random.nextInt(6)) {
            case 0 -> 0;
            case 1 -> LARGEST;
            case 2 -> random.nextInt(1_000_000_000);
            case 3 -> (long) (random.nextDouble() * LARGEST);
            default -> 100_000L * random.nextInt(1_000_000);
        };
    }

    /** No two are alike. */
    private String name(String word) {
        String name = word + " " + ++made;
        return switch (random.nextInt(16)) {
            case 0 -> name + " “mạng \"trục\"” của tỉnh 'Thử'";
            case 1 -> name + "\nxuống dòng; có chấm phẩy,\nphẩy";
            case 2 -> "=" + name + "+A1";
            case 3 -> "+" + name;
            case 4 -> "-" + name;
            case 5 -> "@" + name + " 'x'";
            case 6 -> "'=" + name;
            case 7 -> name + " _x0041_ <b>&amp; ]]>";
            case 8 -> name + ", giai đoạn 2021 - 2025: 1.000 máy; 5,5%";
            case 9 ->
                (name + " rất dài về chuyển đổi số ở các xã, phường ")
                        .repeat(20)
                        .substring(0, LONG_NAME);
            case 10 -> name + " Ứng dụng ỷ, ỹ, đường ưỡn ẹo Đ";
            case 11 -> "“" + name + "” 😀";
            default -> name;
        };
    }
}
