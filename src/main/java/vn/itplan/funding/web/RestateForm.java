package vn.itplan.funding.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.Money;
import vn.itplan.funding.StatedSum;

/**
 * The reason for restating, with what the person saw.
 *
 * @param computed the computed sum in đồng
 * @param version of the stated figure
 */
public record RestateForm(
        @Nullable String reason,
        @Nullable String computed,
        @Nullable String version) {

    static RestateForm of(StatedSum sum, @Nullable String reason) {
        return new RestateForm(reason, Objects.toString(sum.computed(), null), String.valueOf(sum.rowVersion()));
    }

    /** A form that lost it confirms a sum that no lines add up to. */
    Money confirmed() {
        return Money.ofDong(computed != null && computed.matches("[0-9]{1,16}") ? Long.parseLong(computed) : -1);
    }
}
