package vn.itplan.plan;

import org.jspecify.annotations.Nullable;

/**
 * An item of a plan as it is to be kept. An item may have no money; what it has is kept by the room of funding.
 *
 * @param groupId null for an item outside all groups
 * @param number the order as printed: "1", "1.2", "a"
 * @param leadText the words of the paper's cell, which may name two agencies; the agencies they mean are found by name
 * @param period the period as written: "2021", "Quý II/2026", "thường xuyên"
 * @param rowVersion the version that the form was opened with; ignored for a new one
 */
public record ItemCommand(
        @Nullable Long groupId,
        @Nullable String number,
        String name,
        @Nullable String leadText,
        @Nullable String coordinatingText,
        @Nullable String monitoringText,
        @Nullable String objective,
        @Nullable String content,
        @Nullable String scope,
        @Nullable String deliverable,
        @Nullable String period,
        @Nullable Integer firstYear,
        @Nullable Integer lastYear,
        @Nullable ItemKind kind,
        boolean carriedOver,
        @Nullable String statusAsPrinted,
        @Nullable String decision,
        @Nullable String note,
        int rowVersion) {

    /** With nothing but a name. */
    public static ItemCommand named(@Nullable Long groupId, String name) {
        return new ItemCommand(
                groupId, null, name, null, null, null, null, null, null, null, null, null, null, null, false, null,
                null, null, 0);
    }

    /** The same values, for a form opened with another version. */
    public ItemCommand atVersion(int version) {
        return with(groupId, number, leadText, version);
    }

    /** The same values in another group. */
    public ItemCommand inGroup(@Nullable Long group) {
        return with(group, number, leadText, rowVersion);
    }

    /** The same values under another number. */
    public ItemCommand withNumber(@Nullable String printed) {
        return with(groupId, printed, leadText, rowVersion);
    }

    /** The same values with other words in the cell of the lead agency. */
    public ItemCommand withLead(@Nullable String words) {
        return with(groupId, number, words, rowVersion);
    }

    private ItemCommand with(@Nullable Long group, @Nullable String printed, @Nullable String lead, int version) {
        return new ItemCommand(
                group,
                printed,
                name,
                lead,
                coordinatingText,
                monitoringText,
                objective,
                content,
                scope,
                deliverable,
                period,
                firstYear,
                lastYear,
                kind,
                carriedOver,
                statusAsPrinted,
                decision,
                note,
                version);
    }
}
