package io.chatsessions.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.restassured.RestAssuredRequest;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds every answer of the API that a test sees against the document that the service itself
 * serves, and every request that succeeded too.
 */
public final class DocumentedAnswers implements Filter {

  /** What OpenAPI cannot describe: answers to a path or method that does not exist. */
  private static final Set<String> NO_OPERATION =
      Set.of("validation.request.path.missing", "validation.request.operation.notAllowed");

  private static final Set<String> METHODS =
      Stream.of(Request.Method.values()).map(Enum::name).collect(Collectors.toSet());

  private OpenApiInteractionValidator document;

  /** From now on every call goes through here. */
  static void holdThemAll() {
    RestAssured.replaceFiltersWith(new DocumentedAnswers());
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification specification,
      FilterContext context) {
    Response response = context.next(request, specification);
    boolean preflight = request.getMethod().equals("OPTIONS");
    if (request.getDerivedPath().startsWith("/api/") && !preflight) {
      check(request, response);
    }
    return response;
  }

  private void check(FilterableRequestSpecification request, Response response) {
    List<ValidationReport.Message> faults = faults(request, response);
    if (faults == null) {
      assertThat(response.statusCode()).as("without a documented operation").isIn(403, 404, 405);
      return;
    }
    assertThat(faults).as("the answer, against the document").isEmpty();
    // What is not there cannot have the wrong form; that it may be missing, the 200 says.
    boolean empty = request.getMethod().equals("POST") && request.getBody() == null;
    if (response.statusCode() == 200 && !empty) {
      assertThat(document().validateRequest(RestAssuredRequest.of(request)).getMessages())
          .as("the request that succeeded, against the document")
          .isEmpty();
    }
  }

  /** Null where the document has no such operation. */
  private List<ValidationReport.Message> faults(
      FilterableRequestSpecification request, Response response) {
    if (!METHODS.contains(request.getMethod())) {
      return null;
    }
    List<ValidationReport.Message> faults =
        document()
            .validateResponse(
                request.getDerivedPath(),
                Request.Method.valueOf(request.getMethod()),
                RestAssuredResponse.of(response))
            .getMessages();
    return faults.stream().anyMatch(fault -> NO_OPERATION.contains(fault.getKey())) ? null : faults;
  }

  private synchronized OpenApiInteractionValidator document() {
    if (document == null) {
      document = OpenApiInteractionValidator.createForInlineApiSpecification(served()).build();
    }
    return document;
  }

  /** The document as the service serves it. */
  public static String served() {
    return Api.management().get("/q/openapi").asString();
  }
}
