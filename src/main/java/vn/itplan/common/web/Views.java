package vn.itplan.common.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;

/** One handler and one template for the page and for the part of it that htmx swaps. */
public final class Views {

    private Views() {}

    /**
     * The fragment when htmx asks for a part of the page; the whole page for everybody else and for a restored history
     * entry.
     */
    public static String pageOr(String template, String fragment, HtmxRequest request) {
        boolean part = request.isHtmxRequest() && !request.isBoosted() && !request.isHistoryRestoreRequest();
        return part ? template + " :: " + fragment : template;
    }

    /**
     * What a script asks for from within a list whose rows are written in their place, after one was saved or given up: the
     * list as a whole, since places and sums may be others.
     *
     * @param list the identifier of the element that holds it
     */
    public static void insteadOfRow(String list, HtmxRequest request, HttpServletResponse response) {
        if (request.isHtmxRequest() && !request.isHistoryRestoreRequest()) {
            response.setHeader("HX-Retarget", "#" + list);
            response.setHeader("HX-Reselect", "#" + list);
            response.setHeader("HX-Reswap", "outerHTML");
        }
    }
}
