package vn.itplan.appendix.importing;

import java.util.List;
import java.util.Map;

/** The layouts that a table may be printed in, by their slugs, and what such a table's rows are. */
public final class KnownLayouts {

    public static final List<String> SLUGS = List.of(
            "danh-muc",
            "phu-tho-01",
            "phu-tho-02",
            "phu-tho-03",
            "phu-tho-du-an",
            "quang-nam-theo-nam",
            "du-an-da-thuc-hien",
            "du-an-khac",
            "chuong-trinh-theo-nam",
            "tien-giang-nam-truoc",
            "theo-nguon",
            "nhiem-vu",
            "trung-uong-dia-phuong");

    private static final Map<String, TableRole> ROLES = Map.of(
            "phu-tho-01", TableRole.PAST,
            "du-an-da-thuc-hien", TableRole.PAST,
            "tien-giang-nam-truoc", TableRole.PAST,
            "phu-tho-02", TableRole.SUMS,
            "phu-tho-03", TableRole.SUMS);

    private KnownLayouts() {}

    public static TableRole role(String slug) {
        return ROLES.getOrDefault(slug, TableRole.ITEMS);
    }
}
