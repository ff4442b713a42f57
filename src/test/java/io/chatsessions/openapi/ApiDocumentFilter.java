package io.chatsessions.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createComponents;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityRequirement;
import static org.eclipse.microprofile.openapi.OASFactory.createSecurityScheme;

import io.chatsessions.auth.AuthTokenMechanism;
import io.chatsessions.http.ApiError;
import io.chatsessions.http.FailsWith;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;

/**
 * Completes the OpenAPI document while the service is built: the two headers that say who is
 * calling, every error with its exact bodies, and the headers of every answer.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ApiDocumentFilter implements OASFilter {

  private static final List<ApiError> OF_EVERY_ENDPOINT =
      List.of(
          ApiError.NOT_LOGGED_IN,
          ApiError.BAD_REQUEST,
          ApiError.FOREIGN_ORIGIN,
          ApiError.PAYLOAD_TOO_LARGE,
          ApiError.URI_TOO_LONG,
          ApiError.TOO_MANY_REQUESTS,
          ApiError.HEADERS_TOO_LARGE,
          ApiError.INTERNAL,
          ApiError.UNAVAILABLE);

  private final Map<String, List<ApiError>> errorsByMethod;

  /** Made by SmallRye OpenAPI with the index of the classes that it describes. */
  public ApiDocumentFilter(IndexView index) {
    errorsByMethod =
        index.getAnnotations(FailsWith.class).stream()
            .collect(
                Collectors.toMap(
                    endpoint -> endpoint.target().asMethod().name(),
                    ApiDocumentFilter::errors,
                    // The index is layered and lists some classes twice.
                    (errors, same) -> errors));
  }

  private static List<ApiError> errors(AnnotationInstance endpoint) {
    return Stream.of(endpoint.value().asEnumArray()).map(ApiError::valueOf).toList();
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Components components =
        document.getComponents() == null ? createComponents() : document.getComponents();
    components.addSecurityScheme(
        AuthTokenMechanism.USER_ID, header(AuthTokenMechanism.USER_ID, "The caller's user id."));
    components.addSecurityScheme(
        AuthTokenMechanism.AUTH_TOKEN,
        header(AuthTokenMechanism.AUTH_TOKEN, "The caller's login token."));
    ResponseHeaders.define(components);
    // No answer has a member that is not described.
    components.getSchemas().values().stream()
        .filter(schema -> schema.getProperties() != null)
        .forEach(schema -> schema.additionalPropertiesSchema(createSchema().booleanSchema(false)));
    document.components(components);
    document.addSecurityRequirement(
        createSecurityRequirement()
            .addScheme(AuthTokenMechanism.USER_ID)
            .addScheme(AuthTokenMechanism.AUTH_TOKEN));
    document.getPaths().getPathItems().values().stream()
        .flatMap(path -> path.getOperations().values().stream())
        .forEach(this::complete);
  }

  private static SecurityScheme header(String name, String description) {
    return createSecurityScheme()
        .type(SecurityScheme.Type.APIKEY)
        .in(SecurityScheme.In.HEADER)
        .name(name)
        .description(description);
  }

  // A body that may have no members may as well be missing.
  private static boolean hasMembers(RequestBody body) {
    return body.getContent().getMediaTypes().values().stream()
        .anyMatch(json -> json.getSchema().getRef() != null);
  }

  private void complete(Operation operation) {
    if (operation.getRequestBody() != null) {
      operation.getRequestBody().setRequired(hasMembers(operation.getRequestBody()));
    }
    List<ApiError> own = errorsByMethod.getOrDefault(operation.getOperationId(), List.of());
    Map<Integer, List<ApiError>> byStatus =
        Stream.concat(OF_EVERY_ENDPOINT.stream(), own.stream())
            .collect(Collectors.groupingBy(ApiError::status, TreeMap::new, Collectors.toList()));
    byStatus.forEach(
        (status, errors) ->
            operation
                .getResponses()
                .addAPIResponse(String.valueOf(status), ErrorResponse.of(errors)));
    Map<String, APIResponse> responses = operation.getResponses().getAPIResponses();
    responses.forEach((status, response) -> ResponseHeaders.addTo(response, status));
  }
}
