package vn.itplan.common.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;

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
}
