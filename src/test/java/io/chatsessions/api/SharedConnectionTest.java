package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Ids;
import io.chatsessions.support.Parallel;
import io.chatsessions.support.Patience;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A connection that has carried several logins: a later sign-in on it keeps the session's id. */
@QuarkusTest
class SharedConnectionTest extends BlackBoxTest {

  private final TestUser user = workspace.addUser();
  private final TestLogin first = user.loginWithoutRow();
  private final TestLogin second = user.loginWithoutRow();
  private final TestLogin bystander = user.login();
  private final String shared = Ids.id();

  static Stream<List<Integer>> orders() {
    return Stream.of(List.of(1, 2, 3), List.of(1, 3, 2), List.of(2, 1, 3), List.of(3, 2, 1));
  }

  @ParameterizedTest
  @MethodSource("orders")
  void everyLoginOfTheSessionEndsWhicheverRowComesFirst(List<Integer> order) {
    insertRowsOfThreeLogins(order);

    Api.logout(bystander, shared).statusCode(200).body(equalTo(Bodies.ended(shared)));

    assertEnded(first, second);
  }

  @ParameterizedTest
  @MethodSource("orders")
  void theCallersOwnLoginIsNoException(List<Integer> order) {
    insertRowsOfThreeLogins(order);

    Api.logout(second, shared).statusCode(200).body(equalTo(Bodies.ended(shared)));

    assertEnded(first, second);
  }

  @Test
  void alsoWhereTheUserHoldsNoneOfTheEarlierOnes() {
    TestLogin dead = new TestLogin(user, Ids.token(), Ids.id());
    dead.insert(dead.row(shared, 2));
    second.insert(second.row(shared, 1));

    Api.logout(second, shared).statusCode(200).body(equalTo(Bodies.ended(shared)));

    assertEnded(second);
    assertThat(user.heldTokens()).contains(first.hashedToken());
  }

  @Test
  void theirRowsOfOtherDaysAndConnectionsGoToo() {
    String elsewhere = Ids.id();
    for (int day = 0; day < 20; day++) {
      first.insert(first.row(day % 2 == 0 ? shared : elsewhere, day));
      second.insert(second.row(shared, day));
    }

    Api.logout(bystander, shared).statusCode(200);

    assertEnded(first, second);
    Api.logout(bystander, elsewhere).statusCode(404).body(equalTo(Bodies.SESSION_NOT_FOUND));
  }

  @Test
  void aLoginWhoseRowThereIsOverIsNotOfTheSession() {
    first.insert(first.row(shared, 1).append("logoutAt", new Date()));
    second.insert(second.row(shared, 0));

    Api.logout(bystander, shared).statusCode(200);

    assertThat(user.heldTokens())
        .containsExactlyInAnyOrder(first.hashedToken(), bystander.hashedToken());
    Api.list(first).statusCode(200);
  }

  @Test
  void noLoginOutlivesManyParallelCalls() throws Exception {
    insertRowsOfThreeLogins(List.of(1, 2, 3));

    List<Integer> statuses = Parallel.run(Collections.nCopies(200, () -> statusOfOneTry()));

    // Of so many at once, a busy machine answers some too late, even the one that ends them: 503.
    assertThat(statuses).containsAnyOf(200, 503).isSubsetOf(200, 404, 503);
    Patience.await()
        .until(() -> Api.logout(bystander, shared).extract().statusCode(), is(oneOf(200, 404)));
    assertEnded(first, second);
  }

  // Repeated, the one that ends them would be a 404.
  private int statusOfOneTry() {
    return Api.inShape(
            Api.as(bystander)
                .contentType(ContentType.JSON)
                .body(Bodies.logoutBody(shared))
                .post(Api.LOGOUT_ME)
                .then())
        .extract()
        .statusCode();
  }

  // Of the first, the second, and the first once more.
  private void insertRowsOfThreeLogins(List<Integer> order) {
    List<Document> rows =
        new ArrayList<>(List.of(first.row(shared, 2), second.row(shared, 1), first.row(shared, 0)));
    order.forEach(place -> first.insert(rows.get(place - 1)));
  }

  private void assertEnded(TestLogin... logins) {
    for (TestLogin login : logins) {
      assertThat(user.heldTokens()).doesNotContain(login.hashedToken());
      Api.list(login).statusCode(401).body(equalTo(Bodies.NOT_LOGGED_IN));
      assertThat(user.sessions())
          .filteredOn(row -> !row.containsKey("logoutAt"))
          .extracting("loginToken")
          .doesNotContain(login.hashedToken());
    }
    assertThat(user.sessions())
        .filteredOn(row -> !row.containsKey("logoutAt"))
        .extracting("sessionId")
        .doesNotContain(shared);
    Api.list(bystander).statusCode(200).body("total", equalTo(1));
  }
}
