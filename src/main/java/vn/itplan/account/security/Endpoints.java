package vn.itplan.account.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.autoconfigure.error.AbstractErrorController;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.server.RequestPath;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;
import vn.itplan.common.web.OpenToAll;
import vn.itplan.common.web.ResumedForm;

/** Which method answers an address, and what was decided for it. */
@Component
class Endpoints {

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    Endpoints(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** What an endpoint asks of whoever calls it. */
    sealed interface Decision {

        record Open() implements Decision {}

        record Needed(Permission permission) implements Decision {}
    }

    /** The annotation of the method, else of its class; empty where nobody decided. */
    static Optional<Decision> decision(HandlerMethod handler) {
        return declared(handler.getMethod())
                .or(() -> declared(handler.getBeanType()))
                .or(() -> ofFramework(handler.getBeanType()));
    }

    /** Whether visitors are answered at the address of the request. */
    boolean isOpen(HttpServletRequest request) {
        return handler(request, request.getMethod())
                .flatMap(Endpoints::decision)
                .filter(Decision.Open.class::isInstance)
                .isPresent();
    }

    /** Whether a GET at the address of the request can show again what was typed. */
    boolean isResumable(HttpServletRequest request) {
        return handler(request, "GET")
                .filter(handler -> Arrays.stream(handler.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType() == ResumedForm.class))
                .isPresent();
    }

    private static Optional<Decision> declared(AnnotatedElement element) {
        if (AnnotatedElementUtils.hasAnnotation(element, OpenToAll.class)) {
            return Optional.of(new Decision.Open());
        }
        Needs needs = AnnotatedElementUtils.findMergedAnnotation(element, Needs.class);
        return needs == null ? Optional.empty() : Optional.of(new Decision.Needed(needs.value()));
    }

    /**
     * What cannot carry our annotations: Boot's error pages, and the question whether the application is well (its filter
     * chain lets no other of that kind pass).
     */
    private static Optional<Decision> ofFramework(Class<?> type) {
        if (AbstractErrorController.class.isAssignableFrom(type)
                || type.getName().startsWith("org.springframework.boot.webmvc.actuate.")) {
            return Optional.of(new Decision.Open());
        }
        return Optional.empty();
    }

    private Optional<HandlerMethod> handler(HttpServletRequest request, String method) {
        HttpServletRequest asked = new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return method;
            }
        };
        RequestPath before = (RequestPath) request.getAttribute(ServletRequestPathUtils.PATH_ATTRIBUTE);
        ServletRequestPathUtils.parseAndCache(asked);
        try {
            return mappings.orderedStream()
                    .map(mapping -> handler(mapping, asked))
                    .flatMap(Optional::stream)
                    .findFirst();
        } finally {
            ServletRequestPathUtils.setParsedRequestPath(before, request);
        }
    }

    private static Optional<HandlerMethod> handler(RequestMappingHandlerMapping mapping, HttpServletRequest request) {
        try {
            @Nullable HandlerExecutionChain chain = mapping.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod handler
                    ? Optional.of(handler)
                    : Optional.empty();
        } catch (Exception noSuchMethodOrType) {
            return Optional.empty();
        }
    }
}
