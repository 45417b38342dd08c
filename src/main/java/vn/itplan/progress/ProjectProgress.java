package vn.itplan.progress;

import org.jspecify.annotations.Nullable;
import vn.itplan.common.Listing;
import vn.itplan.common.Money;

/**
 * What is known of the carrying out of a project, for whoever may read it.
 *
 * @param mayReport whether the reader may add updates and correct them
 * @param planned money planned for it by plans in execution or closed, null where none is
 * @param latest the latest counting update; null also on later pages of the history, which do not show it
 * @param history corrected ones too, those of the latest day first
 */
public record ProjectProgress(
        long projectId,
        long provinceId,
        boolean mayReport,
        @Nullable Money planned,
        @Nullable Money allocated,
        @Nullable Update latest,
        Listing<Update> history) {}
