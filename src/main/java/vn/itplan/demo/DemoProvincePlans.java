package vn.itplan.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.itplan.account.ActingAs;
import vn.itplan.plan.Plans;

/** The plans of the other provinces, complete from their data files, and the content of Kiên Giang's. */
@Component
class DemoProvincePlans {

    private static final List<String> PROVINCES = List.of("tien-giang", "quang-nam", "tay-ninh", "phu-tho", "an-giang");

    private final DemoFiles files;
    private final DemoPlans makers;
    private final DemoContent content;
    private final DemoIndicators indicators;
    private final DemoOutlines outlines;
    private final Plans plans;
    private final ActingAs acting;
    private final DemoAppendices appendices;

    DemoProvincePlans(
            DemoFiles files,
            DemoPlans makers,
            DemoContent content,
            DemoIndicators indicators,
            DemoOutlines outlines,
            Plans plans,
            ActingAs acting,
            DemoAppendices appendices) {
        this.files = files;
        this.makers = makers;
        this.content = content;
        this.indicators = indicators;
        this.outlines = outlines;
        this.plans = plans;
        this.acting = acting;
        this.appendices = appendices;
    }

    /** What a plan says besides its items, from the file of its province. */
    void addContent(String province, long plan) {
        content.add(plan, files.read(file(province), DemoPlan.Content.class));
        outlines.add(province, plan);
    }

    /** The plans as drafts, by province, so that other rooms can add to them before {@link #start}. */
    Map<String, Long> create() {
        Map<String, Long> made = new LinkedHashMap<>();
        for (String province : PROVINCES) {
            acting.run(planner(province), () -> {
                long plan = makers.create(files.read(file(province), DemoPlan.class));
                addContent(province, plan);
                indicators.addTo(province, plan);
                appendices.choose(province, plan);
                made.put(province, plan);
            });
        }
        return made;
    }

    /** Those that were issued go into execution; without number and date a plan is a draft still. */
    void start(Map<String, Long> made) {
        made.forEach((province, plan) -> acting.run(planner(province), () -> {
            if (plans.get(plan).values().number() != null) {
                plans.startExecution(plan);
            }
        }));
    }

    private static String file(String province) {
        return "plans/" + province + ".json";
    }

    private static String planner(String province) {
        return "planner@" + province;
    }
}
