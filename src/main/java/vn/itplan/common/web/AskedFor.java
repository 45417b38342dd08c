package vn.itplan.common.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the client asked for. On the way to an error page the request itself speaks of the error handler, and always of
 * GET.
 *
 * @param path within the application, encoded as it was sent
 */
record AskedFor(String method, String path) {

    static AskedFor of(HttpServletRequest request) {
        boolean failed = request.getDispatcherType() == DispatcherType.ERROR;
        String method =
                failed ? attribute(request, RequestDispatcher.ERROR_METHOD, request.getMethod()) : request.getMethod();
        String path = failed ? attribute(request, RequestDispatcher.ERROR_REQUEST_URI, "/") : request.getRequestURI();
        String context = request.getContextPath();
        return new AskedFor(method, path.startsWith(context) ? path.substring(context.length()) : path);
    }

    private static String attribute(HttpServletRequest request, String name, String otherwise) {
        @Nullable Object value = request.getAttribute(name);
        return value instanceof String text ? text : otherwise;
    }
}
