package vn.itplan.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a person may say of a section.
 *
 * @param body paragraphs, lines that begin with "- " or "+ ", and **bold**; null for none
 * @param rowVersion the version that the form was opened with; ignored for a new section
 */
public record SectionCommand(
        String heading,
        SectionKind kind,
        SectionNumbering numbering,
        @Nullable String body,
        int rowVersion) {}
