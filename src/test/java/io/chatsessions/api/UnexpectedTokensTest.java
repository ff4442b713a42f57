package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.chatsessions.support.AnyBson;
import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.support.WorkspaceServer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Login tokens of types that nobody expects neither spoil a good one nor count as one. */
@QuarkusTest
class UnexpectedTokensTest extends BlackBoxTest {

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();

  @ParameterizedTest
  @MethodSource(AnyBson.SEEDS)
  void aGoodTokenIsBelievedBesideAnyOthers(long seed) {
    AnyBson any = new AnyBson(seed);
    List<Object> tokens = new ArrayList<>();
    for (int entry = 0; entry < 5; entry++) {
      // The embedded server reads no field of what is no document.
      tokens.add(
          any.maybe() && !WorkspaceServer.isEmbedded()
              ? any.noArray()
              : new Document("hashedToken", any.noText()));
    }
    TestLogin other = user.login();
    tokens.add(2, other.entry());
    tokens.add(caller.entry().append("when", any.value()));
    user.set("services.resume.loginTokens", tokens);
    user.set("active", any.noText() instanceof Boolean ? true : any.noText());
    if (Boolean.FALSE.equals(user.document().get("active"))) {
      user.set("active", true);
    }

    Api.list(caller).statusCode(200).body("total", equalTo(2));
    Api.logout(caller, other.sessionId()).statusCode(200);
    Api.list(other).statusCode(401);
    Api.logoutOthers(caller).statusCode(200);
    Api.list(caller).statusCode(200).body("total", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource({"services", "services.resume", "services.resume.loginTokens"})
  void whoseTokensAreNoArrayHoldsNone(String field) {
    for (long seed : AnyBson.seeds().toArray()) {
      Object value = new AnyBson(seed).noArray();
      user.set(field, value);
      assertEverythingIsA401();
      user.set("services", new Document("resume", new Document()));
    }
    Document entry = caller.entry();
    Document tokens = new Document("loginTokens", List.of(entry));
    Object misplaced =
        switch (field) {
          case "services" -> List.of(new Document("resume", tokens));
          case "services.resume" -> List.of(tokens);
          default -> entry;
        };
    user.set(field, misplaced);
    assertEverythingIsA401();
  }

  private void assertEverythingIsA401() {
    Api.list(caller).statusCode(401).body(equalTo(Bodies.NOT_LOGGED_IN));
    Api.info(caller, caller.sessionId()).statusCode(401).body(equalTo(Bodies.NOT_LOGGED_IN));
    Api.logout(caller, caller.sessionId()).statusCode(401).body(equalTo(Bodies.NOT_LOGGED_IN));
    Api.logoutOthers(caller).statusCode(401).body(equalTo(Bodies.NOT_LOGGED_IN));
    assertThat(user.sessions()).hasSize(1);
  }
}
