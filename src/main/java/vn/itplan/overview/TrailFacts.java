package vn.itplan.overview;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known today of the things that some entries name.
 *
 * @param accounts whether the reader may open the pages of accounts
 */
record TrailFacts(Map<Key, Fact> known, boolean accounts) {

    record Key(String type, long id) {}

    /**
     * @param code of a province
     * @param alive not deleted
     */
    record Fact(
            String type,
            long id,
            String name,
            @Nullable String code,
            @Nullable Long planId,
            @Nullable Long itemId,
            @Nullable Long projectId,
            boolean alive) {}

    @Nullable
    Fact find(String type, @Nullable Long id) {
        return id == null ? null : known.get(new Key(type, id));
    }

    /** The page of a thing, null where it has none or is gone. */
    @Nullable
    String href(String type, @Nullable Long id) {
        Fact fact = find(owner(type), id);
        if (fact == null || !fact.alive()) {
            return null;
        }
        return switch (fact.type()) {
            case "plan", "plan-version" -> "/plans/" + fact.planId();
            case "stated-figure" -> "/plans/" + fact.planId() + "/figures";
            case "finding" -> "/plans/" + fact.planId() + "/reconciliation";
            case "plan-group" -> "/plans/" + fact.planId() + "/projects";
            case "plan-item", "funding-line" -> "/plans/" + fact.planId() + "/projects/" + fact.itemId();
            case "import" -> "/plans/" + fact.planId() + "/imports/" + fact.id();
            case "agency" -> "/agencies/" + fact.id();
            case "account" -> accounts ? "/admin/accounts/" + fact.id() : null;
            case "project" -> "/projects/" + fact.id();
            case "project-update", "project-update-disbursement" -> "/projects/" + fact.projectId();
            case "indicator" -> "/plans/" + fact.planId() + "/indicators/" + fact.id();
            case "indicator-definition" -> "/indicators/" + fact.id();
            default -> null;
        };
    }

    /** Some entries carry the identifier of what they belong to. */
    static String owner(String type) {
        return switch (type) {
            case "plan-item-agency" -> "plan-item";
            case "agency-alias" -> "agency";
            case "indicator-value" -> "indicator";
            case "funding-source-alias" -> "funding-source";
            default -> type;
        };
    }
}
