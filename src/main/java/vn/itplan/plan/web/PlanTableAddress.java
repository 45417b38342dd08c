package vn.itplan.plan.web;

/** Where a change of the table leads to: to the table, at the page and row that it was about. */
final class PlanTableAddress {

    private PlanTableAddress() {}

    static String page(long planId, int page) {
        return "redirect:/plans/" + planId + "/projects" + (page > 0 ? "?page=" + page : "");
    }

    /** The page that the item stands on now. */
    static String item(long planId, long itemId) {
        return "redirect:/plans/" + planId + "/projects?item=" + itemId + "#item-" + itemId;
    }

    static String group(long planId, long groupId, int page) {
        return page(planId, page) + "#group-" + groupId;
    }
}
