package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;

import io.chatsessions.support.AnyBson;
import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Ids;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A field of a type that nobody expects never spoils a call for what stands beside it. */
@QuarkusTest
class UnexpectedTypesTest extends BlackBoxTest {

  private static final List<String> FIELDS =
      List.of(
          "sessionId",
          "loginToken",
          "device",
          "host",
          "ip",
          "loginAt",
          "createdAt",
          "logoutAt",
          "searchTerm");

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();

  @ParameterizedTest
  @MethodSource(AnyBson.SEEDS)
  void goodRowsAreListedAndEndedBesideAnyOthers(long seed) {
    AnyBson any = new AnyBson(seed);
    TestLogin good = user.login();
    TestLogin other = user.login();
    other.addPush();
    List<Document> odd = new ArrayList<>();
    for (int row = 0; row < 12; row++) {
      odd.add(oddRow(any));
    }
    workspace.sessions().insertMany(odd);
    workspace.pushes().insertOne(oddPush(any));

    Api.list(caller, "filter", "")
        .statusCode(200)
        .body("sessions.sessionId", hasItem(good.sessionId()));
    Api.list(caller, "filter", "firefox", "sort", "{\"device.os.name\":1}").statusCode(200);
    Api.info(caller, good.sessionId()).statusCode(200);
    for (Document row : odd) {
      String id = row.get("sessionId") instanceof String text ? text : "";
      Api.info(caller, id).statusCode(oneOf(200, 404));
      Api.logout(caller, id).statusCode(oneOf(200, 404));
    }
    Api.logout(caller, good.sessionId()).statusCode(200);
    Api.logoutOthersAndRows(caller).statusCode(200).body(Bodies.endedOthers(1));

    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions())
        .extracting(row -> row.get("loginToken"))
        .doesNotContain(good.hashedToken(), other.hashedToken());
    assertThat(
            workspace
                .pushes()
                .countDocuments(
                    new Document("userId", user.id()).append("authToken", other.hashedToken())))
        .isZero();
  }

  private Document oddRow(AnyBson any) {
    Document row = caller.row(Ids.id(), 3).append("_id", new ObjectId());
    row.append("loginToken", any.maybe() ? caller.hashedToken() : any.noText());
    for (String field : FIELDS) {
      if (any.maybe() && !field.equals("loginToken")) {
        row.append(field, any.value());
      }
    }
    // What ends the caller would end the test; their odd rows are for the list to read.
    return caller.hashedToken().equals(row.get("loginToken"))
        ? row.append("sessionId", any.noText())
        : row;
  }

  private Document oddPush(AnyBson any) {
    return new Document("_id", Ids.id())
        .append("userId", user.id())
        .append("authToken", any.noText());
  }
}
