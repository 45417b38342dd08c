package vn.itplan.overview.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.itplan.common.Permission;
import vn.itplan.common.web.Needs;

/**
 * The description of the JSON (OpenAPI). Springdoc's own controller is switched off, so that this is the only address and
 * carries a decision like every other handler.
 */
@RestController
@Hidden
class ApiDocumentController extends OpenApiResource {

    private static final String ADDRESS = "/api/v1/openapi";

    ApiDocumentController(
            ObjectFactory<OpenAPIService> description,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties properties,
            SpringDocProviders providers,
            SpringDocCustomizers customizers) {
        super(description, requests, responses, operations, properties, providers, customizers);
    }

    @Needs(Permission.OWN_ACCOUNT)
    @GetMapping(path = ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] document(HttpServletRequest request, Locale locale) throws JsonProcessingException {
        return openapiJson(request, ADDRESS, locale);
    }

    /** Relative: nothing that a client writes into its Host header comes back in the document. */
    @Override
    protected String getServerUrl(HttpServletRequest request, String documentAddress) {
        return request.getContextPath().isEmpty() ? "/" : request.getContextPath();
    }
}
