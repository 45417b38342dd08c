package vn.itplan.account.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import vn.itplan.account.security.Endpoints.Decision;
import vn.itplan.testing.IntegrationTest;

/** Nothing is mapped for which nobody decided who may call it. */
@IntegrationTest
class EndpointsTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Map<String, HandlerMapping> mappings;

    record Endpoint(RequestMethod method, String path, HandlerMethod handler) {}

    @Test
    void everyMappedEndpointWasDecided() {
        assertThat(endpoints())
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(Endpoints.decision(endpoint.handler()))
                        .as("@Needs or @OpenToAll of %s", endpoint)
                        .isPresent());
    }

    @Test
    void visitorsAreAnsweredOnlyWhereItIsOpenToAll() throws Exception {
        for (Endpoint endpoint : endpoints()) {
            if (Endpoints.decision(endpoint.handler()).orElseThrow() instanceof Decision.Needed) {
                String path = endpoint.path().replaceAll("\\{\\*[^}]*}", "x").replaceAll("\\{[^}]*}", "1");
                MockHttpServletResponse answer = mvc.perform(
                                request(HttpMethod.valueOf(endpoint.method().name()), URI.create(path)))
                        .andReturn()
                        .getResponse();
                String location = answer.getHeader("Location");
                boolean signIn = answer.getStatus() == 303 && location != null && location.startsWith("/sign-in");
                assertThat(signIn || answer.getStatus() == 401 || answer.getStatus() == 403)
                        .as("%s answers a visitor %d %s", endpoint, answer.getStatus(), location)
                        .isTrue();
            }
        }
    }

    @Test
    void ofTheActuatorOnlyHealthIsMapped() {
        assertThat(endpoints())
                .filteredOn(endpoint -> endpoint.handler()
                        .getBeanType()
                        .getName()
                        .startsWith("org.springframework.boot.webmvc.actuate"))
                .extracting(Endpoint::path)
                .containsExactlyInAnyOrder("/actuator/health", "/actuator/health/**");
    }

    @Test
    void whatIsMappedOtherwiseAreFilesAlone() {
        mappings.forEach((name, mapping) -> {
            if (mapping instanceof SimpleUrlHandlerMapping urls) {
                assertThat(urls.getHandlerMap().values())
                        .as(name)
                        .allMatch(handler -> handler instanceof ResourceHttpRequestHandler);
            } else if (mapping instanceof RouterFunctionMapping routes) {
                assertThat(routes.getRouterFunction()).isNull();
            }
        });
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        mappings.values().stream()
                .flatMap(mapping ->
                        mapping instanceof RequestMappingInfoHandlerMapping mapped ? Stream.of(mapped) : Stream.empty())
                .forEach(mapping -> mapping.getHandlerMethods()
                        .forEach((info, handler) -> methods(info)
                                .forEach(method -> info.getPatternValues()
                                        .forEach(path -> endpoints.add(new Endpoint(method, path, handler))))));
        return endpoints;
    }

    private static Set<RequestMethod> methods(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods;
    }
}
