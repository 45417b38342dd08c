package vn.itplan.plan;

import org.jspecify.annotations.Nullable;

/**
 * A group of items as it is to be kept.
 *
 * @param parentId the group that it stands in, null at the top
 * @param code the numbering as printed: "I", "A", "1.2"
 * @param category the canonical category, null while nobody has said
 * @param rowVersion the version that the form was opened with; ignored for a new one
 */
public record GroupCommand(
        @Nullable Long parentId,
        @Nullable String code,
        String name,
        @Nullable GroupCategory category,
        int rowVersion) {}
