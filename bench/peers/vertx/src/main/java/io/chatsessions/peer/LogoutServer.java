package io.chatsessions.peer;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.Set;
import reactor.core.publisher.Mono;

final class LogoutServer extends AbstractVerticle {

  private static final int BODY_LIMIT = 16 * 1024;
  private static final JsonObject NOT_LOGGED_IN =
      new JsonObject()
          .put("status", "error")
          .put("message", "You must be logged in to do this.");

  private final Workspace workspace;
  private final int port;

  LogoutServer(Workspace workspace, int port) {
    this.workspace = workspace;
    this.port = port;
  }

  @Override
  public void start(Promise<Void> started) {
    vertx
        .createHttpServer()
        .requestHandler(this::route)
        .listen(port, "127.0.0.1")
        .<Void>mapEmpty()
        .onComplete(started);
  }

  private void route(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    response
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Content-Type-Options", "nosniff");
    if (request.method() != HttpMethod.POST
        || !request.path().equals("/api/v1/sessions/logout.me")) {
      answer(response, 404, failure(null, "Not Found"));
      return;
    }
    // Read while MongoDB is asked; the request would else have to be paused meanwhile.
    Future<Buffer> body = request.body();
    holds(request)
        .compose(held -> held ? body.compose(read -> end(request, read)) : unauthorized(response))
        .onFailure(failed -> answer(response, 503, failure(null, "Service Unavailable")));
  }

  private Future<Boolean> holds(HttpServerRequest request) {
    String userId = request.getHeader("X-User-Id");
    String token = request.getHeader("X-Auth-Token");
    return userId == null || token == null
        ? Future.succeededFuture(false)
        : onContext(workspace.holds(userId, token));
  }

  private Future<Void> unauthorized(HttpServerResponse response) {
    response.putHeader("WWW-Authenticate", "X-Auth-Token");
    return answer(response, 401, NOT_LOGGED_IN);
  }

  private Future<Void> end(HttpServerRequest request, Buffer body) {
    HttpServerResponse response = request.response();
    if (body.length() > BODY_LIMIT) {
      return answer(response, 413, failure(null, "Payload Too Large"));
    }
    JsonObject read;
    try {
      read = body.toJsonObject();
    } catch (DecodeException | ClassCastException e) {
      return answer(response, 400, failure("invalid-params", "invalid JSON"));
    }
    if (!read.fieldNames().equals(Set.of("sessionId"))
        || !(read.getValue("sessionId") instanceof String sessionId)) {
      return answer(
          response, 400, failure("invalid-params", "must have required property 'sessionId'"));
    }
    return onContext(workspace.end(request.getHeader("X-User-Id"), sessionId))
        .compose(
            ended ->
                ended
                    ? answer(response, 200, success(sessionId))
                    : answer(response, 404, failure(null, "Session not found")));
  }

  // The driver answers on another event loop; the response belongs to this one.
  private <T> Future<T> onContext(Mono<T> asked) {
    Context context = vertx.getOrCreateContext();
    Promise<T> promise = Promise.promise();
    asked.subscribe(
        found -> context.runOnContext(now -> promise.complete(found)),
        failed -> context.runOnContext(now -> promise.fail(failed)));
    return promise.future();
  }

  private static JsonObject success(String sessionId) {
    return new JsonObject().put("sessionId", sessionId).put("success", true);
  }

  private static JsonObject failure(String errorType, String error) {
    JsonObject failure = new JsonObject().put("success", false);
    if (errorType != null) {
      failure.put("errorType", errorType);
    }
    return failure.put("error", error);
  }

  private static Future<Void> answer(HttpServerResponse response, int status, JsonObject body) {
    return response.setStatusCode(status).end(body.toBuffer());
  }
}
