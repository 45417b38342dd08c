package vn.itplan.overview.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static vn.itplan.testing.SignedIn.signedIn;
import static vn.itplan.testing.SignedIn.signedInAsAdministrator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.itplan.account.Role;
import vn.itplan.overview.PlanIndicators;
import vn.itplan.overview.PlanProject;
import vn.itplan.testing.IntegrationTest;
import vn.itplan.testing.Places;

@IntegrationTest
class ApiDocumentTest {

    private static final String ADDRESS = "/api/v1/openapi";

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isNotForVisitors() throws Exception {
        assertThat(mvc.perform(get(ADDRESS)).andReturn().getResponse().getStatus())
                .isEqualTo(401);
    }

    @Test
    void describesTheJsonAndNothingElse() throws Exception {
        JsonNode document = document();
        assertThat(document.path("paths").propertyNames())
                .contains(
                        "/api/v1/plans",
                        "/api/v1/plans/{id}",
                        "/api/v1/plans/{id}/projects",
                        "/api/v1/plans/{id}/indicators",
                        "/api/v1/plans/{id}/figures",
                        "/api/v1/plans/{id}/reconciliation",
                        "/api/v1/projects/{id}",
                        "/api/v1/projects/{id}/updates")
                .doesNotContain(ADDRESS)
                .allMatch(path -> path.startsWith("/api/v1/"));
        assertThat(document.at("/servers/0/url").asString()).isEqualTo("/");
        document.path("paths")
                .forEach(path -> path.forEach(operation ->
                        assertThat(operation.path("summary").asString()).isNotBlank()));
    }

    @Test
    void namesEveryFieldAndSaysWhichMayBeNull() throws Exception {
        JsonNode schemas = document().at("/components/schemas");
        assertThat(answer("/api/v1/plans")).isEqualTo("#/components/schemas/PagePlan");
        assertThat(answer("/api/v1/plans/{id}/projects")).isEqualTo("#/components/schemas/PagePlanProject");
        assertThat(answer("/api/v1/plans/{id}/reconciliation")).isEqualTo("#/components/schemas/PageFinding");
        assertThat(fields(ReconciliationApi.Finding.class))
                .containsExactly(
                        "code", "severity", "place", "message", "stated", "computed", "difference", "unit", "accepted");
        assertThat(texts(schemas.at("/Finding/properties/severity/enum"))).containsExactly("ERROR", "WARNING", "INFO");
        assertThat(schemas.at("/PagePlan/properties").propertyNames())
                .containsExactlyInAnyOrder("items", "page", "size", "total");
        for (Class<?> type : List.of(
                PlanApi.Plan.class,
                PlanProject.class,
                PlanProject.Group.class,
                PlanProject.Line.class,
                ReconciliationApi.Finding.class,
                PlanIndicators.Indicator.class,
                PlanIndicators.Baseline.class,
                PlanIndicators.Target.class,
                PlanIndicators.Actual.class,
                PlanIndicators.CurrentFigure.class,
                ProjectApi.Project.class,
                ProjectApi.NamedIn.class,
                ProjectApi.ProgressUpdate.class,
                ProjectApi.Disbursement.class,
                ProjectApi.AttachedFile.class)) {
            JsonNode schema = schemas.path(type.getSimpleName());
            assertThat(schema.path("properties").propertyNames())
                    .as(type.getSimpleName())
                    .containsExactlyInAnyOrderElementsOf(fields(type));
            assertThat(texts(schema.path("required"))).containsExactlyInAnyOrderElementsOf(fields(type));
        }
        assertThat(texts(schemas.at("/Plan/properties/totalVnd/type"))).containsExactlyInAnyOrder("integer", "null");
        assertThat(schemas.at("/Plan/properties/title/type").asString()).isEqualTo("string");
        assertThat(texts(schemas.at("/Plan/properties/status/enum"))).contains("DRAFT", "IN_EXECUTION");
        assertThat(texts(schemas.at("/Line/properties/stage/enum"))).contains("PLANNED", "DISBURSED");
    }

    @Test
    void tellsHowToSignInAndHowRefusalsLook() throws Exception {
        JsonNode document = document();
        assertThat(document.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        assertThat(document.at("/components/securitySchemes/session/name").asString())
                .isEqualTo("__Host-ITPLAN");
        assertThat(document.path("security")).hasSize(3);
        JsonNode responses = document.path("paths")
                .path("/api/v1/plans/{id}/projects")
                .path("get")
                .path("responses");
        for (String status : List.of("400", "401", "403", "404")) {
            assertThat(responses
                            .path(status)
                            .path("content")
                            .path("application/problem+json")
                            .at("/schema/$ref")
                            .asString())
                    .as(status)
                    .isEqualTo("#/components/schemas/Problem");
        }
        assertThat(document.at("/components/schemas/Problem/properties").propertyNames())
                .contains("type", "title", "status", "detail", "instance", "reference");
    }

    @Test
    void noOtherAddressOfTheLibraryAnswers() throws Exception {
        for (String address : List.of(
                "/v3/api-docs",
                "/v3/api-docs.yaml",
                "/v3/api-docs/swagger-config",
                ADDRESS + ".yaml",
                ADDRESS + "/plans",
                "/swagger-ui.html",
                "/swagger-ui/index.html")) {
            assertThat(mvc.perform(get(address).with(signedInAsAdministrator()))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(address)
                    .isEqualTo(404);
        }
    }

    private JsonNode document() throws Exception {
        long province = Places.province(jdbc, "api-document");
        MockHttpServletResponse answer = mvc.perform(get(ADDRESS).with(signedIn(Role.VIEWER, province)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/json");
        return JsonMapper.shared().readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    private String answer(String path) throws Exception {
        JsonNode content = document()
                .path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path("200")
                .path("content");
        return content.path("application/json").at("/schema/$ref").asString();
    }

    private static List<String> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> component.getName())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return Stream.of(array)
                .flatMap(node -> node.valueStream())
                .map(JsonNode::asString)
                .toList();
    }
}
