package io.chatsessions.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.api.ApiError;
import io.chatsessions.support.LoneRouter;
import io.chatsessions.support.Patience;
import io.vertx.ext.web.Router;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the router answers where no endpoint and no exception mapper does. */
class RouterErrorsTest {

  private static final String WORDS = "words that are nobody's business";

  private final CompletableFuture<String> answeredTwice = new CompletableFuture<>();

  private final LoneRouter router = new LoneRouter(this::routes);

  private void routes(Router routes) {
    new RouterErrors().register(routes);
    routes
        .get("/throws")
        .handler(
            request -> {
              throw new IllegalStateException(WORDS);
            });
    routes.get("/teapot").handler(request -> request.fail(418));
    routes.get("/large").handler(request -> request.fail(413));
    routes
        .get("/answered")
        .handler(
            request -> {
              request.response().end("done");
              RouterErrors.answer(request, ApiError.INTERNAL);
              answeredTwice.complete("nothing happened");
            });
  }

  @AfterEach
  void close() {
    router.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/throws", "/teapot"})
  void whatNobodyForesawIsA500InShape(String path) throws Exception {
    HttpResponse<String> answer = router.get(path);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo(ApiError.INTERNAL.body());
    assertThat(answer.headers().map())
        .containsKeys("X-Request-Id", "Cache-Control", "X-Content-Type-Options");
  }

  @Test
  void aStatusOfTheContractHasTheContractsBody() throws Exception {
    HttpResponse<String> answer = router.get("/large");

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).isEqualTo(ApiError.PAYLOAD_TOO_LARGE.body());
  }

  @Test
  void anAnswerThatIsOverIsLeftAlone() throws Exception {
    HttpResponse<String> answer = router.get("/answered");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("done");
    assertThat(answeredTwice).succeedsWithin(Patience.LONG);
  }
}
