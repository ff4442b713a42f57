package io.chatsessions.workspace;

import io.chatsessions.ChatSessionsConfig;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.Optional;

@Startup
@Singleton
class WorkspaceApi {

  private static final int LONGEST_ANSWER = 16 * 1024;
  private static final int CONNECTIONS = 32;

  private final HttpClient client;
  private final Optional<String> logout;

  WorkspaceApi(ChatSessionsConfig config, Vertx vertx) {
    this.logout = config.workspace().url().map(url -> WorkspaceUrl.of(url, "/api/v1/logout"));
    // A connection for each call: calls are rare, and a kept one may have been closed meanwhile.
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setKeepAlive(false),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS));
  }

  boolean isKnown() {
    return logout.isPresent();
  }

  /**
   * Logs a login out the way the workspace's own clients do. Follows no redirect, because the
   * credentials are the workspace's alone.
   *
   * @return whether the workspace says that it did so; fails if it says nothing
   */
  Uni<Boolean> logout(String userId, String token) {
    RequestOptions call =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(logout.orElseThrow())
            .setFollowRedirects(false)
            .putHeader("X-User-Id", userId)
            .putHeader("X-Auth-Token", token);
    return Uni.createFrom().emitter(answer -> send(call, answer));
  }

  private void send(RequestOptions call, UniEmitter<? super Boolean> answer) {
    client
        .request(call)
        .onSuccess(request -> answer.onTermination(request::reset))
        .compose(HttpClientRequest::send)
        .compose(WorkspaceApi::isSuccess)
        .onComplete(success -> answer.complete(success), answer::fail);
  }

  private static Future<Boolean> isSuccess(HttpClientResponse response) {
    Promise<Boolean> success = Promise.promise();
    Buffer body = Buffer.buffer();
    response.exceptionHandler(success::tryFail);
    response.endHandler(
        end -> success.tryComplete(response.statusCode() == 200 && saysSuccess(body)));
    response.handler(
        chunk -> {
          if (body.length() + chunk.length() > LONGEST_ANSWER) {
            success.tryComplete(false);
            response.request().reset();
          } else {
            body.appendBuffer(chunk);
          }
        });
    return success.future();
  }

  private static boolean saysSuccess(Buffer body) {
    try {
      return "success".equals(new JsonObject(body).getValue("status"));
    } catch (RuntimeException notAnObject) {
      return false;
    }
  }
}
