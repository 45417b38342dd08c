package vn.itplan.plan.web;

import org.jspecify.annotations.Nullable;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;
import vn.itplan.plan.SectionCommand;
import vn.itplan.plan.SectionDrafts.Draft;
import vn.itplan.plan.SectionKind;
import vn.itplan.plan.SectionNumbering;

/** A section as a person types it. */
public record SectionForm(
        @Nullable String once,
        @Nullable String heading,
        @Nullable String kind,
        @Nullable String numbering,
        @Nullable String body,
        @Nullable String version) {

    static final int LONGEST_BODY = 100_000;

    /** A new one. */
    static SectionForm beside(SectionCommand section) {
        return new SectionForm(
                Submissions.newKey(),
                null,
                section.kind().name(),
                section.numbering().name(),
                null,
                null);
    }

    static SectionForm of(SectionCommand section) {
        return new SectionForm(
                null,
                section.heading(),
                section.kind().name(),
                section.numbering().name(),
                section.body(),
                String.valueOf(section.rowVersion()));
    }

    /** With the text that the person had begun, and the version it was begun from. */
    SectionForm with(Draft draft) {
        return new SectionForm(once, heading, kind, numbering, draft.body(), String.valueOf(draft.rowVersion()));
    }

    SectionCommand command(FieldReader in) {
        return new SectionCommand(
                in.text("heading", heading, 1000),
                in.choice("kind", SectionKind.class, kind),
                in.choice("numbering", SectionNumbering.class, numbering),
                in.optionalText("body", body, LONGEST_BODY),
                FieldReader.version(version));
    }
}
