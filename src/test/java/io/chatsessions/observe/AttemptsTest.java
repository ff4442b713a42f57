package io.chatsessions.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.chatsessions.support.LoneRouter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

/** Calls that nobody watched from their first byte on. */
class AttemptsTest {

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Attempts attempts = new Attempts(new AttemptMetrics(registry), null);

  @Test
  void oneThatReachesAnEndpointIsMeasuredFromThere() throws Exception {
    try (var router =
        new LoneRouter(
            routes ->
                routes
                    .get()
                    .handler(
                        request -> {
                          attempts.of(request, Endpoint.LIST);
                          attempts.of(request, Endpoint.LIST);
                          request.end();
                        }))) {
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
    try (var router =
        new LoneRouter(
            routes ->
                routes
                    .get()
                    .handler(
                        request -> {
                          attempts.shed(request);
                          request.end();
                        }))) {
      assertThat(router.get("/").statusCode()).isEqualTo(200);
    }
    assertThat(registry.get("chat.sessions.shed").counter().count()).isZero();
  }
}
