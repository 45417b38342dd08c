package vn.itplan.overview.web;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Set;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** What the description of the JSON says beside the endpoints themselves: who may call, and how refusals look. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "Problem";
    private static final String SESSION = "session";
    private static final String SESSION_ON_HTTP = "sessionOnHttp";
    private static final String TOKEN = "token";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("ITPlan").version("1").description("""
                        Information-technology plans of Vietnamese provinces. Everything is limited to the provinces \
                        that the account may read: the rest answers 404. Amounts are whole đồng. A missing value is \
                        null. Lists are paged, `page` counts from 0, in a stable order. A session may read; changes \
                        need a personal access token of scope write (made on /account/tokens)."""))
                .components(new Components()
                        .addSecuritySchemes(
                                SESSION, cookie("__Host-ITPLAN", "The session of a signed-in browser, on HTTPS"))
                        .addSecuritySchemes(
                                SESSION_ON_HTTP, cookie("ITPLAN", "The session of a signed-in browser, on plain HTTP"))
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A personal access token"))
                        .addSchemas(PROBLEM, problem()))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN))
                .addSecurityItem(new SecurityRequirement().addList(SESSION))
                .addSecurityItem(new SecurityRequirement().addList(SESSION_ON_HTTP));
    }

    @Bean
    OperationCustomizer refusals() {
        return (operation, handler) -> {
            refusal(operation, "400", "A parameter cannot be read");
            refusal(operation, "401", "Neither a session nor a token that is valid");
            refusal(operation, "403", "The account, or the token's scope, may not do this");
            if (namesOneThing(handler)) {
                refusal(operation, "404", "There is none of this id in the provinces of the account");
            }
            if (handler.hasMethodAnnotation(PostMapping.class)) {
                refusal(operation, "404", "There is no such province among those of the account");
                refusal(operation, "422", "A field cannot be kept as it is; the problem names it");
            }
            return operation;
        };
    }

    @Bean
    ModelConverter recordSchemas() {
        return new RecordSchemas();
    }

    private static boolean namesOneThing(HandlerMethod handler) {
        for (var parameter : handler.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                return true;
            }
        }
        return false;
    }

    private static void refusal(Operation operation, String status, String description) {
        Schema<?> problem = new Schema<>().$ref("#/components/schemas/" + PROBLEM);
        operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(problem))));
    }

    private static SecurityScheme cookie(String name, String description) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name(name)
                .description(description);
    }

    private static Schema<?> problem() {
        return new Schema<>()
                .types(Set.of("object"))
                .description("Why a request was refused (RFC 9457)")
                .addProperty("type", text("about:blank"))
                .addProperty("title", text("The kind of refusal"))
                .addProperty("status", new Schema<>().types(Set.of("integer")))
                .addProperty("detail", text("What happened"))
                .addProperty("instance", text("The path of the request"))
                .addProperty("reference", text("The request's number, which stands in the server's log"))
                .addProperty("field", text("The field that a rule refused, where it names one"))
                .addProperty(
                        "fields",
                        new Schema<>()
                                .types(Set.of("object"))
                                .description("What is wrong with each field that is named, by its name")
                                .additionalProperties(text("What to do about it")));
    }

    private static Schema<?> text(String description) {
        return new Schema<>().types(Set.of("string")).description(description);
    }
}
