package vn.itplan.overview;

import org.jspecify.annotations.Nullable;
import vn.itplan.common.Money;
import vn.itplan.plan.ItemCommand;

/**
 * A row of a plan's table as it is to be kept: the words that have a column, and the money where the row shows one amount.
 *
 * @param afterId for a new row the one that it comes after, null for the end of its group
 * @param groupId for a new row without such; a row that is there stays in its group
 * @param money null where the row shows no amount to edit
 * @param task null where the row does not show what it holds
 * @param rowVersion the version of the item that the row was opened with; ignored for a new one
 */
public record RowCommand(
        @Nullable Long afterId,
        @Nullable Long groupId,
        @Nullable String number,
        String name,
        @Nullable String leadText,
        @Nullable String coordinatingText,
        @Nullable String note,
        @Nullable RowMoney money,
        @Nullable RowTask task,
        int rowVersion) {

    /**
     * @param amount null for no line
     */
    public record RowMoney(@Nullable Money amount, @Nullable Long sourceId) {}

    /** What a task produces, by when, and who watches. */
    public record RowTask(
            @Nullable String monitoringText,
            @Nullable String deliverable,
            @Nullable String period) {}

    /** The item with these words, and with its own in what the row does not show. */
    ItemCommand into(ItemCommand item) {
        return new ItemCommand(
                item.groupId(),
                number,
                name,
                leadText,
                coordinatingText,
                task == null ? item.monitoringText() : task.monitoringText(),
                item.objective(),
                item.content(),
                item.scope(),
                task == null ? item.deliverable() : task.deliverable(),
                task == null ? item.period() : task.period(),
                item.firstYear(),
                item.lastYear(),
                item.kind(),
                item.carriedOver(),
                item.statusAsPrinted(),
                item.decision(),
                note,
                rowVersion);
    }

    ItemCommand newItem() {
        return into(ItemCommand.named(groupId, name));
    }
}
