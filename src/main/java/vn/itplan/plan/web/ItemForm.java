package vn.itplan.plan.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.itplan.common.web.FieldReader;
import vn.itplan.common.web.Submissions;
import vn.itplan.plan.ItemCommand;
import vn.itplan.plan.ItemKind;

/** An item as a person types it. */
public record ItemForm(
        @Nullable String once,
        @Nullable String groupId,
        @Nullable String number,
        @Nullable String name,
        @Nullable String leadText,
        @Nullable String coordinatingText,
        @Nullable String monitoringText,
        @Nullable String objective,
        @Nullable String content,
        @Nullable String scope,
        @Nullable String deliverable,
        @Nullable String period,
        @Nullable String firstYear,
        @Nullable String lastYear,
        @Nullable String kind,
        @Nullable String carriedOver,
        @Nullable String statusAsPrinted,
        @Nullable String decision,
        @Nullable String note,
        @Nullable String version) {

    static ItemForm empty(@Nullable String groupId) {
        return new ItemForm(
                Submissions.newKey(),
                groupId,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static ItemForm of(ItemCommand item) {
        return new ItemForm(
                null,
                Objects.toString(item.groupId(), null),
                item.number(),
                item.name(),
                item.leadText(),
                item.coordinatingText(),
                item.monitoringText(),
                item.objective(),
                item.content(),
                item.scope(),
                item.deliverable(),
                item.period(),
                Objects.toString(item.firstYear(), null),
                Objects.toString(item.lastYear(), null),
                Objects.toString(item.kind(), null),
                item.carriedOver() ? "true" : null,
                item.statusAsPrinted(),
                item.decision(),
                item.note(),
                String.valueOf(item.rowVersion()));
    }

    ItemCommand command(FieldReader in) {
        return new ItemCommand(
                in.optionalId("groupId", groupId),
                in.optionalText("number", number, 20),
                in.text("name", name, 2000),
                in.optionalText("leadText", leadText, 1000),
                in.optionalText("coordinatingText", coordinatingText, 1000),
                in.optionalText("monitoringText", monitoringText, 1000),
                in.optionalText("objective", objective, 20_000),
                in.optionalText("content", content, 20_000),
                in.optionalText("scope", scope, 20_000),
                in.optionalText("deliverable", deliverable, 4000),
                in.optionalText("period", period, 200),
                in.optionalYear("firstYear", firstYear),
                in.optionalYear("lastYear", lastYear),
                in.optionalChoice("kind", ItemKind.class, kind),
                "true".equals(carriedOver),
                in.optionalText("statusAsPrinted", statusAsPrinted, 500),
                in.optionalText("decision", decision, 500),
                in.optionalText("note", note, 4000),
                FieldReader.version(version));
    }
}
