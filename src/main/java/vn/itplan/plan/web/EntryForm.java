package vn.itplan.plan.web;

import org.jspecify.annotations.Nullable;
import vn.itplan.common.web.FieldReader;

/** An entry of one of a plan's lists as a person types it. */
interface EntryForm<C> {

    @Nullable
    String once();

    C command(FieldReader in);
}
