package vn.itplan.overview;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.audit.AuditEntry;

/** Takes the fields out of an entry, and knows what their values mean. */
@Component
class TrailFields {

    /** Where a thing stands in the machinery says nothing to a person. */
    private static final Set<String> UNSAID = Set.of(
            "planId",
            "versionId",
            "itemId",
            "resultId",
            "projectId",
            "accountId",
            "position",
            "depth",
            "ordinal",
            "updateId",
            "indicatorId",
            "definitionId",
            "correctsId",
            "replacesId",
            "generation",
            "recordedAt",
            "recordedBy",
            "accountName",
            "documentOwner",
            "fingerprint",
            "acceptedAt",
            "replacedByOwner");

    private static final Map<String, String> TARGETS = Map.ofEntries(
            Map.entry("groupId", "plan-group"),
            Map.entry("sourceId", "funding-source"),
            Map.entry("agencyId", "agency"),
            Map.entry("responsibleId", "agency"),
            Map.entry("provinceId", "province"),
            Map.entry("itemId", "plan-item"),
            Map.entry("projectId", "project"),
            Map.entry("accountId", "account"),
            Map.entry("planId", "plan"),
            Map.entry("copiedFromId", "plan"),
            Map.entry("documentId", "legal-document"),
            Map.entry("replacedById", "legal-document"));

    /** Prefixes of the words of an enumeration, by type and field; others are looked for under {@code trail.value}. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("indicator.level", "indicator.level"),
            Map.entry("indicator.baselineComparison", "trail.value.comparison"),
            Map.entry("indicator-definition.level", "indicator.level"),
            Map.entry("indicator-definition.direction", "indicator.direction"),
            Map.entry("plan.kind", "plan.kind"),
            Map.entry("plan.subject", "plan.subject"),
            Map.entry("plan.status", "plan.status"),
            Map.entry("plan.reporting", "plan.reporting"),
            Map.entry("plan-group.category", "plan.category"),
            Map.entry("plan-item.kind", "plan.item.kind"),
            Map.entry("plan-item-agency.role", "plan.item.agency"),
            Map.entry("funding-line.stage", "funding.stage"),
            Map.entry("plan-citation.role", "plan.citation.role"),
            Map.entry("plan-past-amount.stage", "funding.stage"),
            Map.entry("stated-figure.stage", "funding.stage"),
            Map.entry("import.stage", "funding.stage"),
            Map.entry("import.state", "import.state"),
            Map.entry("funding-source.level", "funding.source.level"),
            Map.entry("funding-source.nature", "funding.source.nature"),
            Map.entry("agency.level", "agency.level"),
            Map.entry("agency.kind", "agency.kind"),
            Map.entry("province.kind", "agency.province.kind"),
            Map.entry("account-grant.role", "account.role"),
            Map.entry("project-update.status", "progress.status"),
            Map.entry("appendix-layout.orientation", "layout.orientation"),
            Map.entry("appendix-layout.unit", "import.unit"),
            Map.entry("appendix-layout.rows", "layout.rows"),
            Map.entry("appendix-layout.grouping", "layout.grouping"),
            Map.entry("appendix-layout.groupRows", "layout.group-rows"),
            Map.entry("appendix-layout.counting", "layout.counting"),
            Map.entry("appendix-layout.subtotals", "layout.subtotals"),
            Map.entry("appendix-layout.totalPlace", "layout.total-place"),
            Map.entry("access-token.scope", "account.token.scope"));

    private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {};

    private final JsonMapper json;

    TrailFields(JsonMapper json) {
        this.json = json;
    }

    /** A field as it was written. */
    record Raw(String name, @Nullable String from, @Nullable String to) {}

    /** The changed field, or all fields of a new or deleted row; one without a name for what cannot be read. */
    List<Raw> of(AuditEntry entry) {
        String field = entry.field();
        if (field != null) {
            return List.of(new Raw(field, entry.oldValue(), entry.newValue()));
        }
        if (!entry.isOfRow()) {
            return List.of();
        }
        String to = entry.newValue();
        String from = entry.oldValue();
        return to != null ? all(to, true) : from != null ? all(from, false) : List.of();
    }

    private List<Raw> all(String values, boolean created) {
        try {
            return json.readValue(values, VALUES).entrySet().stream()
                    .filter(value -> !UNSAID.contains(value.getKey()))
                    .map(value -> created
                            ? new Raw(value.getKey(), null, value.getValue())
                            : new Raw(value.getKey(), value.getValue(), null))
                    .toList();
        } catch (JacksonException writtenBefore) {
            return List.of(created ? new Raw("", null, values) : new Raw("", values, null));
        }
    }

    /** The type of what an identifier in this field names, null for an ordinary value. */
    static @Nullable String target(String type, String field) {
        return field.equals("parentId") ? type : TARGETS.get(field);
    }

    static @Nullable Long id(@Nullable String value) {
        return value != null && value.matches("[0-9]{1,18}") ? Long.valueOf(value) : null;
    }

    static String words(String type, String field) {
        return WORDS.getOrDefault(type + "." + field, "trail.value." + field);
    }
}
