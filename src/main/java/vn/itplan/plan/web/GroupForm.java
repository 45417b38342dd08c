package vn.itplan.plan.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;
import vn.itplan.plan.GroupCategory;
import vn.itplan.plan.GroupCommand;

/** A group as a person types it. */
public record GroupForm(
        @Nullable String once,
        @Nullable String parentId,
        @Nullable String code,
        @Nullable String name,
        @Nullable String category,
        @Nullable String version) {

    static GroupForm empty(@Nullable String parentId) {
        return new GroupForm(Submissions.newKey(), parentId, null, null, null, null);
    }

    static GroupForm of(GroupCommand group) {
        return new GroupForm(
                null,
                Objects.toString(group.parentId(), null),
                group.code(),
                group.name(),
                Objects.toString(group.category(), null),
                String.valueOf(group.rowVersion()));
    }

    GroupCommand command(FieldReader in) {
        return new GroupCommand(
                in.optionalId("parentId", parentId),
                in.optionalText("code", code, 20),
                in.text("name", name, 1000),
                in.optionalChoice("category", GroupCategory.class, category),
                FieldReader.version(version));
    }
}
