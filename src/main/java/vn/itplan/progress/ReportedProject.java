package vn.itplan.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Money;

/**
 * A project that is to be reported on, or was.
 *
 * @param leads the agencies that lead it in plans in execution, in no order; empty when no such plan names it
 * @param inExecution whether a plan in execution names it
 * @param planned money planned for it by plans in execution or closed, null where none is
 */
record ReportedProject(
        long id,
        long provinceId,
        List<Long> leads,
        boolean inExecution,
        @Nullable Money planned,
        @Nullable Money allocated) {}
