package io.chatsessions.limit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatsessions.ChatSessionsConfig;
import io.chatsessions.support.LoneRouter;
import io.chatsessions.support.Settings;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a request may last, and what becomes of work that begins too late. */
class DeadlineOfARequestTest {

  private static final int ALLOWED_MS = 10;

  private final Deadline deadline = new Deadline(allowing(ALLOWED_MS + "ms"));
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CompletableFuture<Throwable> failure = new CompletableFuture<>();

  @ParameterizedTest
  @ValueSource(strings = {"0s", "PT-1S", "PT0.0009S", "2001ms", "10s"})
  void oneThatCannotHoldThePromiseStopsTheStart(String figure) {
    assertThatThrownBy(() -> new Deadline(allowing(figure)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("chat-sessions.deadline")
        .hasMessageContaining("for example 1500ms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1ms", "1500ms", "2s"})
  void oneThatCanIsTaken(String figure) {
    assertThatCode(() -> new Deadline(allowing(figure))).doesNotThrowAnyException();
  }

  @Test
  void workThatWouldBeginTooLateDoesNotBegin() throws Exception {
    try (var router = new LoneRouter(this::routes)) {
      router.get("/");

      assertThat(failure.get(5, SECONDS)).isInstanceOf(TimeoutException.class);
      assertThat(begun).isFalse();
    }
  }

  private void routes(Router routes) {
    routes.route().handler(deadline::start);
    routes.get().handler(request -> request.vertx().setTimer(2 * ALLOWED_MS, due -> work(request)));
  }

  private void work(RoutingContext request) {
    deadline
        .within(request, Uni.createFrom().item("done").invoke(() -> begun.set(true)))
        .subscribe()
        .with(done -> failure.complete(null), failure::complete);
    request.end();
  }

  private static ChatSessionsConfig allowing(String deadline) {
    return Settings.of(Map.of("chat-sessions.deadline", deadline));
  }
}
