package vn.itplan.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.itplan.account.ActingAs;
import vn.itplan.plan.Plans;

/** The plan of each province, complete from its workbook and its data files. */
@Component
class DemoProvincePlans {

    /** Kiên Giang comes first: its year is many small changes, which take longer the more is kept in one transaction. */
    static final List<String> PROVINCES =
            List.of("kien-giang", "tien-giang", "quang-nam", "tay-ninh", "phu-tho", "an-giang");

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

    /** As the planner of the province. A plan that was issued goes into execution; without a number it is a draft still. */
    long create(String province) {
        return acting.call(planner(province), () -> {
            DemoPlan demo = files.read("plans/" + province + ".json", DemoPlan.class);
            long plan = makers.create(demo);
            content.add(plan, files.read("plans/" + province + ".json", DemoPlan.Content.class));
            outlines.add(province, plan);
            indicators.addTo(province, plan);
            appendices.choose(province, plan);
            if (demo.number() != null) {
                plans.startExecution(plan);
            }
            return plan;
        });
    }

    static String planner(String province) {
        return "planner@" + province;
    }
}
