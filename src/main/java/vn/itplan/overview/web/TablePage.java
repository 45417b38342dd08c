package vn.itplan.overview.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.itplan.common.web.Submissions;
import vn.itplan.funding.FundingSums;
import vn.itplan.funding.SumDimension;
import vn.itplan.overview.GroupTotal;
import vn.itplan.overview.ItemRow;
import vn.itplan.overview.MissingPart;
import vn.itplan.overview.PlanContents;
import vn.itplan.overview.PlanSummary;
import vn.itplan.overview.PlanTable;
import vn.itplan.overview.PlanTable.GroupLine;
import vn.itplan.overview.PlanTable.ItemLine;

/** What the table of a plan needs in the model, whichever handler shows it: whole, or what a saved row changed. */
@Component
class TablePage {

    static final String VIEW = "overview/projects";

    /** As the design says: a plan's list pages by a hundred rows. */
    private static final int SIZE = 100;

    private final PlanContents contents;
    private final FundingSums sums;

    TablePage(PlanContents contents, FundingSums sums) {
        this.contents = contents;
        this.sums = sums;
    }

    /**
     * @param page the page asked for; without one, that of the item
     */
    String whole(PlanHead head, @Nullable Integer page, @Nullable Long itemId, Model model) {
        PlanSummary plan = head.plan();
        int shown = page != null ? page : itemId == null ? 0 : contents.pageOf(plan, itemId, SIZE);
        return show(plan, contents.table(plan, Math.max(0, shown), SIZE), model);
    }

    /** Just the items that lack something. */
    String lacking(PlanHead head, MissingPart missing, @Nullable Integer page, Model model) {
        PlanSummary plan = head.plan();
        model.addAttribute("missing", missing);
        return show(plan, contents.table(plan, missing, page == null ? 0 : Math.max(0, page), SIZE), model);
    }

    private String show(PlanSummary plan, PlanTable table, Model model) {
        model.addAttribute("planTable", table);
        model.addAttribute("tablePage", table.page().page());
        model.addAttribute("once", Submissions.newKey());
        total(plan, model);
        return VIEW;
    }

    /** The whole table with an empty row after another row, or at the end of a group. */
    String withNewRow(PlanHead head, @Nullable Long afterId, @Nullable Long groupId, Model model) {
        whole(head, null, afterId, model);
        PlanTable table = (PlanTable) model.getAttribute("planTable");
        model.addAttribute("newRowAfter", table == null ? null : newRowAfter(table, afterId, groupId));
        return VIEW;
    }

    /** A row as it is now, and with it the sums that it counts into. */
    void row(PlanHead head, long itemId, Model model) {
        ItemRow row = contents.row(head.plan(), itemId);
        Map<Long, GroupTotal> groups = groups(head);
        GroupTotal own = row.groupId() == null ? null : groups.get(row.groupId());
        model.addAttribute("item", row);
        model.addAttribute(
                "changedGroups",
                own == null ? List.of() : own.way().stream().map(groups::get).toList());
        total(head.plan(), model);
    }

    /** A group's row as it is now. */
    void group(PlanHead head, long groupId, Model model) {
        GroupTotal group = groups(head).get(groupId);
        model.addAttribute("changedGroups", group == null ? List.of() : List.of(group));
    }

    private Map<Long, GroupTotal> groups(PlanHead head) {
        Map<Long, GroupTotal> groups = new HashMap<>();
        contents.groups(head.plan()).forEach(group -> groups.put(group.id(), group));
        return groups;
    }

    private void total(PlanSummary plan, Model model) {
        model.addAttribute("planSums", sums.planned(plan.versionId(), SumDimension.SOURCE, SumDimension.YEAR));
    }

    /** The identifier of the row that the new one follows, "" for the top of the table. */
    private static String newRowAfter(PlanTable table, @Nullable Long afterId, @Nullable Long groupId) {
        String place = "";
        for (PlanTable.Line line : table.lines()) {
            if (line instanceof GroupLine row && groupId != null && row.group().id() == groupId) {
                place = "group-" + groupId;
            }
            if (line instanceof ItemLine row) {
                boolean after = afterId != null && row.item().id() == afterId;
                boolean last = groupId != null && groupId.equals(row.item().groupId());
                if (after || afterId == null && last) {
                    place = "item-" + row.item().id();
                }
            }
        }
        return place;
    }
}
