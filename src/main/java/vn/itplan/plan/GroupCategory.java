package vn.itplan.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Texts;

/** The canonical category of a group, so that provinces and years can be compared. */
public enum GroupCategory {
    INFRASTRUCTURE,
    INTERNAL_APPLICATIONS,
    CITIZENS_AND_BUSINESSES,
    SECURITY,
    HUMAN_RESOURCES,
    LEGAL_ENVIRONMENT,
    OTHER;

    /** Words by which groups of papers give themselves away, the telling ones first. */
    private static final List<Map.Entry<String, GroupCategory>> WORDS = List.of(
            Map.entry("an toan", SECURITY),
            Map.entry("an ninh mang", SECURITY),
            Map.entry("nguoi dan", CITIZENS_AND_BUSINESSES),
            Map.entry("doanh nghiep", CITIZENS_AND_BUSINESSES),
            Map.entry("dich vu cong", CITIZENS_AND_BUSINESSES),
            Map.entry("nhan luc", HUMAN_RESOURCES),
            Map.entry("dao tao", HUMAN_RESOURCES),
            Map.entry("tap huan", HUMAN_RESOURCES),
            Map.entry("moi truong phap li", LEGAL_ENVIRONMENT),
            Map.entry("co che chinh sach", LEGAL_ENVIRONMENT),
            Map.entry("ha tang", INFRASTRUCTURE),
            Map.entry("co quan nha nuoc", INTERNAL_APPLICATIONS),
            Map.entry("noi bo", INTERNAL_APPLICATIONS),
            Map.entry("khac", OTHER));

    /** The category that a group's name suggests, or null when it suggests none. */
    public static @Nullable GroupCategory inWords(String name) {
        String key = " " + Texts.searchKey(name) + " ";
        return WORDS.stream()
                .filter(word -> key.contains(" " + word.getKey() + " "))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
