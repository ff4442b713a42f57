package io.chatsessions.support;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Calls the service as a front-end does. */
public final class Api {

  public static final String LOGOUT_ME = "/api/v1/sessions/logout.me";

  public static final String LIST = "/api/v1/sessions/list";

  public static final String INFO = "/api/v1/sessions/info";

  public static final String LOGOUT_OTHERS = "/api/v1/sessions/logout.others";

  /** Every endpoint, by method and path. */
  public static final List<String> ENDPOINTS =
      List.of("POST " + LOGOUT_ME, "POST " + LOGOUT_OTHERS, "GET " + LIST, "GET " + INFO);

  static {
    DocumentedAnswers.holdThemAll();
  }

  private Api() {}

  /** Calls an endpoint and checks what every answer has in common. */
  public static ValidatableResponse call(String endpoint, RequestSpecification request) {
    String[] methodAndPath = endpoint.split(" ");
    return answer(() -> request.request(methodAndPath[0], methodAndPath[1]));
  }

  /** A request with the two headers of this login. */
  public static RequestSpecification as(TestLogin login) {
    return as(login.user().id(), login.token());
  }

  /** A request with these two headers. */
  public static RequestSpecification as(String userId, String token) {
    return given().header("X-User-Id", userId).header("X-Auth-Token", token);
  }

  /** Ends a session and checks what every answer has in common. */
  public static ValidatableResponse logout(TestLogin caller, String sessionId) {
    return post(as(caller), Bodies.logoutBody(sessionId));
  }

  /** Posts a JSON body to the logout and checks what every answer has in common. */
  public static ValidatableResponse post(RequestSpecification request, String body) {
    request.contentType(ContentType.JSON).body(body);
    return answer(() -> request.post(LOGOUT_ME));
  }

  /** Lists sessions; the parameters are name, value, name, value. */
  public static ValidatableResponse list(TestLogin caller, Object... parameters) {
    return get(LIST, caller, parameters);
  }

  public static ValidatableResponse info(TestLogin caller, String sessionId) {
    return get(INFO, caller, "sessionId", sessionId);
  }

  /** Gets with query parameters and checks what every answer has in common. */
  public static ValidatableResponse get(String path, TestLogin caller, Object... parameters) {
    RequestSpecification request = as(caller);
    for (int i = 0; i < parameters.length; i += 2) {
      request.queryParam((String) parameters[i], parameters[i + 1]);
    }
    return answer(() -> request.get(path));
  }

  /** Ends every other login and checks what every answer has in common. */
  public static ValidatableResponse logoutOthers(TestLogin caller) {
    return logoutOthers(as(caller).contentType(ContentType.JSON));
  }

  public static ValidatableResponse logoutOthers(RequestSpecification request) {
    return answer(() -> request.post(LOGOUT_OTHERS));
  }

  /** The same for who looks at the rows then: repeated if a busy machine had no time for them. */
  public static ValidatableResponse logoutOthersAndRows(TestLogin caller) {
    return logoutOthersAndRows(as(caller).contentType(ContentType.JSON));
  }

  public static ValidatableResponse logoutOthersAndRows(RequestSpecification request) {
    return answer(() -> request.post(LOGOUT_OTHERS), Patience::mayHaveLeftRows);
  }

  private static ValidatableResponse answer(Supplier<Response> call) {
    return answer(call, Patience::ranOutOfTime);
  }

  private static ValidatableResponse answer(Supplier<Response> call, Predicate<Response> again) {
    return inShape(Patience.answerTo(call, again).then());
  }

  public static RequestSpecification management() {
    return given().port(Integer.getInteger(WorkspaceServer.MANAGEMENT_PORT_PROPERTY));
  }

  /** Checks the headers that every answer has. */
  public static ValidatableResponse inShape(ValidatableResponse response) {
    return response
        .header("Content-Type", "application/json")
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Request-Id", matchesPattern("[A-Za-z0-9._-]{1,64}"));
  }
}
