package vn.itplan.appendix.importing;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.FundingStage;
import vn.itplan.common.Texts;

/** What the words above a column say together, from the uppermost row of the heading down to its own. */
final class HeadingWords {

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9])");
    private static final int LONGEST = 80;

    private static final Pattern SOURCE = Pattern.compile("((tu )?(nguon )?(von |kinh phi )?(tu )?)?"
            + "(ngan sach|ns|nstw|nsnn|nsdp|nst|nsh|tw|trung uong|dia phuong|tinh|cap tinh|huien|xa|oda|doanh nghiep"
            + "|xa hoi hoa|tai tro|khac|su nghiep|dau tu( phat trien)?|su nghiep.*|doanh nghiep.*|xa hoi hoa.*"
            + "|ngan sach .*|ns .*|dau tu .*|xa hoi.*|hui dong.*|huien.*|muc tieu.*|trung uong.*)");

    private static final Pattern DISBURSED = Pattern.compile(
            "(da )?thuc hien( nam)? (19|20)[0-9]{2}\\b.*" + "|.*\\b(giai ngan|da chi|da thanh toan|da thuc hien)\\b.*");
    private static final Pattern ALLOCATED = Pattern.compile(".*\\b(bo tri|giao von|phan bo|duoc cap|da cap)\\b.*");
    private static final Pattern REQUESTED = Pattern.compile(".*\\b(de xuat|nhu cau|dang ki|de nghi)\\b.*");

    private HeadingWords() {}

    /** The own words of a column before those above it. Years and the parts of "Nguồn vốn" hold money. */
    static Meaning meaning(List<String> texts) {
        String own = texts.get(texts.size() - 1);
        List<String> above = texts.subList(0, texts.size() - 1);
        if (ColumnWords.isYear(own)) {
            return Meaning.AMOUNT;
        }
        Meaning meaning = ColumnWords.meaning(own).orElse(Meaning.OTHER);
        boolean partOfMoney = above.stream().anyMatch(HeadingWords::headsMoney);
        if (meaning != Meaning.OTHER) {
            return meaning == Meaning.SOURCE && partOfMoney ? Meaning.AMOUNT : meaning;
        }
        if (partOfMoney) {
            return Meaning.AMOUNT;
        }
        for (int i = above.size() - 1; i >= 0; i--) {
            Meaning upper = ColumnWords.meaning(above.get(i)).orElse(Meaning.OTHER);
            if (upper != Meaning.OTHER) {
                return upper;
            }
        }
        return namesSource(own) ? Meaning.AMOUNT : Meaning.OTHER;
    }

    private static boolean headsMoney(String text) {
        Meaning meaning = ColumnWords.meaning(text).orElse(Meaning.OTHER);
        return ColumnWords.isYear(text) || meaning == Meaning.SOURCE || meaning == Meaning.AMOUNT;
    }

    static AmountOf amountOf(List<String> texts) {
        return new AmountOf(year(texts), source(texts), stage(texts));
    }

    /** Tổng mức đầu tư: what the whole investment costs, over more than the plan. */
    static boolean isInvestment(List<String> texts) {
        return texts.stream().anyMatch(text -> Texts.searchKey(text).contains("tong muc"));
    }

    private static @Nullable Integer year(List<String> texts) {
        for (int i = texts.size() - 1; i >= 0; i--) {
            Matcher year = YEAR.matcher(cut(texts.get(i)));
            if (year.find()) {
                int found = Integer.parseInt(year.group(1));
                return year.find() ? null : Integer.valueOf(found);
            }
        }
        return null;
    }

    private static @Nullable String source(List<String> texts) {
        for (int i = texts.size() - 1; i >= 0; i--) {
            String text = Texts.cleanLine(cut(texts.get(i)).replaceAll("\\([^)]*\\)", ""));
            boolean below = i > 0 && isSource(texts.get(i - 1));
            if (!ColumnWords.isYear(text) && !ColumnWords.saysWhole(text) && (below || namesSource(text))) {
                return text;
            }
        }
        return null;
    }

    private static boolean isSource(String text) {
        return ColumnWords.meaning(text).orElse(Meaning.OTHER) == Meaning.SOURCE;
    }

    private static boolean namesSource(String text) {
        return text.length() <= LONGEST && SOURCE.matcher(Texts.searchKey(text)).matches();
    }

    private static @Nullable FundingStage stage(List<String> texts) {
        for (String text : texts) {
            String key = Texts.searchKey(cut(text));
            if (DISBURSED.matcher(key).matches()) {
                return FundingStage.DISBURSED;
            }
            if (ALLOCATED.matcher(key).matches()) {
                return FundingStage.ALLOCATED;
            }
            if (REQUESTED.matcher(key).matches()) {
                return FundingStage.REQUESTED;
            }
        }
        return null;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
