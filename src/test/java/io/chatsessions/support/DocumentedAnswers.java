package io.chatsessions.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.Response;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.restassured.RestAssuredRequest;
import com.atlassian.oai.validator.restassured.RestAssuredResponse;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds every answer of the API that a test sees against the document that the service itself
 * serves, and every request that succeeded too.
 */
public final class DocumentedAnswers implements Filter {

  private static final Pattern REQUEST_LINE =
      Pattern.compile("([A-Z]+) (/[^ ?\\r\\n]*)(\\?[^ \\r\\n]*)? HTTP/");

  private static final DocumentedAnswers ALL = new DocumentedAnswers();

  private ApiDocument document;
  private Set<String> answers;
  private OpenApiInteractionValidator validator;

  /** From now on every call goes through here. */
  static void holdThemAll() {
    RestAssured.replaceFiltersWith(ALL);
  }

  @Override
  public io.restassured.response.Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification specification,
      FilterContext context) {
    // Each call has a connection of its own, and thousands that nobody uses any more would be more
    // than the service takes. To close them on this side would cut bodies that are still to come.
    request.replaceHeader("Connection", "close");
    io.restassured.response.Response response = context.next(request, specification);
    boolean preflight = request.getMethod().equals("OPTIONS");
    if (request.getDerivedPath().startsWith("/api/") && !preflight) {
      check(request, response);
    }
    return response;
  }

  private void check(
      FilterableRequestSpecification request, io.restassured.response.Response response) {
    // The router takes a slash at the end for nothing.
    String operation = request.getMethod() + " " + request.getDerivedPath().replaceFirst("/+$", "");
    if (!document().operations().contains(operation)) {
      assertThat(response.statusCode()).as("without a documented operation").isIn(403, 404, 405);
      return;
    }
    check(operation, RestAssuredResponse.of(response), response.asString());
    // What is not there cannot have the wrong form; that it may be missing, the 200 says.
    boolean empty = request.getMethod().equals("POST") && request.getBody() == null;
    if (response.statusCode() == 200 && !empty) {
      assertThat(validator.validateRequest(RestAssuredRequest.of(request)).getMessages())
          .as("the request that succeeded, against the document")
          .isEmpty();
    }
  }

  /** The same for the answer to bytes that need not be a request. */
  static void check(String bytes, RawAnswer answer) {
    Matcher request = REQUEST_LINE.matcher(bytes);
    String operation = request.lookingAt() ? request.group(1) + " " + request.group(2) : "";
    if (ALL.document().operations().contains(operation)) {
      var response = SimpleResponse.Builder.status(answer.status()).withBody(answer.body());
      answer.headers().stream()
          .map(line -> line.split(": ", 2))
          .forEach(header -> response.withHeader(header[0], header[1]));
      ALL.check(operation, response.build(), answer.body());
    }
  }

  private void check(String operation, Response response, String body) {
    String answer = ApiDocument.answer(operation, response.getStatus(), body);
    assertThat(answers).as("the answers that the document lists").contains(answer);
    SeenAnswers.add(answer);
    String[] methodAndPath = operation.split(" ", 2);
    assertThat(
            validator
                .validateResponse(
                    methodAndPath[1], Request.Method.valueOf(methodAndPath[0]), response)
                .getMessages())
        .as("the answer, against the document")
        .isEmpty();
  }

  private synchronized ApiDocument document() {
    if (document == null) {
      document = ApiDocument.served();
      answers = document.answers();
      validator =
          OpenApiInteractionValidator.createForInlineApiSpecification(document.text())
              // The service is not where the document's server is.
              .withBasePathOverride("/")
              .build();
    }
    return document;
  }
}
