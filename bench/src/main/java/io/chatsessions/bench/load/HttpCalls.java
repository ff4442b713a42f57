package io.chatsessions.bench.load;

import io.chatsessions.bench.data.Request;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.util.function.IntConsumer;

/** The endpoint over HTTP/1.1 with kept connections, all on one event loop. */
public final class HttpCalls implements Calls {

  private static final long PATIENCE_MILLIS = 30_000;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final Context eventLoop = vertx.getOrCreateContext();
  private final HttpClient client;

  /** For a service on this port of the loopback address, over so many connections at most. */
  public HttpCalls(int port, int connections) {
    client =
        vertx.createHttpClient(
            new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(port),
            new PoolOptions().setHttp1MaxSize(connections));
  }

  @Override
  public void send(Request request, IntConsumer answered) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setURI("/api/v1/sessions/logout.me")
            .setTimeout(PATIENCE_MILLIS)
            .setHeaders(
                MultiMap.caseInsensitiveMultiMap()
                    .add("Content-Type", "application/json")
                    .add("X-User-Id", request.userId())
                    .add("X-Auth-Token", request.token()));
    Buffer body = Buffer.buffer("{\"sessionId\":\"" + request.sessionId() + "\"}");
    eventLoop.runOnContext(
        now ->
            client
                .request(options)
                .compose(call -> send(call, body))
                .onComplete(done -> answered.accept(done.succeeded() ? done.result() : 0)));
  }

  private static Future<Integer> send(HttpClientRequest call, Buffer body) {
    return call.send(body).compose(HttpCalls::status);
  }

  private static Future<Integer> status(HttpClientResponse response) {
    return response.end().map(end -> response.statusCode());
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
