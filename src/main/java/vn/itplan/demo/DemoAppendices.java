package vn.itplan.demo;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.itplan.appendix.PlanAppendices;

/** The appendices that the papers of the demonstration have, in their order; the others print the list of items. */
@Component
class DemoAppendices {

    private static final Map<String, List<String>> PRINTED = Map.of(
            "phu-tho", List.of("phu-tho-01", "phu-tho-02", "phu-tho-03", "phu-tho-du-an"),
            "quang-nam", List.of("quang-nam-theo-nam"),
            "tien-giang", List.of("tien-giang-nam-truoc", "theo-nguon"),
            "an-giang", List.of("nhiem-vu", "chi-tieu-giao"));

    private final PlanAppendices appendices;

    DemoAppendices(PlanAppendices appendices) {
        this.appendices = appendices;
    }

    void choose(String province, long plan) {
        List<String> slugs = PRINTED.get(province);
        if (slugs != null) {
            appendices.choose(plan, slugs);
        }
    }
}
