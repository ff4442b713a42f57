package io.chatsessions.observe;

import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.Endpoint;
import io.chatsessions.limit.Slots;
import io.chatsessions.support.LoneRouter;
import io.chatsessions.support.Settings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Calls that nobody watched from their first byte on. */
class AttemptsTest {

  private static final Slots SLOTS = new Slots(Settings.of(Map.of()), () -> 0);

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Attempts attempts = new Attempts(new AttemptMetrics(registry, SLOTS), null);

  @Test
  void oneThatReachesAnEndpointIsMeasuredFromThere() throws Exception {
    try (var router =
        routerThat(
            request -> {
              attempts.of(request, Endpoint.LIST);
              attempts.of(request, Endpoint.LIST);
            })) {
      router.get("/");

      await()
          .until(
              () ->
                  registry.get("chat.sessions.request").timers().stream()
                          .mapToLong(timer -> timer.count())
                          .sum()
                      == 1);
    }
  }

  @Test
  void oneThatIsRefusedElsewhereIsNoMatterOfTheirs() throws Exception {
    try (var router = routerThat(attempts::shed)) {
      assertThat(router.get("/").statusCode()).isEqualTo(200);
    }
    assertThat(registry.get("chat.sessions.calls").counters())
        .allSatisfy(counter -> assertThat(counter.count()).isZero());
  }

  private static LoneRouter routerThat(Consumer<RoutingContext> does) {
    return new LoneRouter(
        routes ->
            routes
                .get()
                .handler(
                    request -> {
                      does.accept(request);
                      request.end();
                    }));
  }
}
