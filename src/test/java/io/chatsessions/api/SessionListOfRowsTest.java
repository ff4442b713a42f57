package io.chatsessions.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /api/v1/sessions/list}: what many rows of one login make of its item. */
@QuarkusTest
class SessionListOfRowsTest extends BlackBoxTest {

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();

  @Test
  void theFilterFindsALoginByAnyOfItsRows() {
    TestLogin login = user.loginWithoutRow();
    login.insert(
        login
            .row("before" + user.id(), 3)
            .append("searchTerm", "Seamonkey")
            .append("loginAt", new Date(1_000)));
    login.insert(login.row("after" + user.id(), 1));

    Api.list(caller, "filter", "seamonkey")
        .statusCode(200)
        .body("total", equalTo(1))
        .body("sessions.sessionId", contains("after" + user.id()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"_user.name\":1}", "{\"_user.username\":-1,\"_user.name\":1}"})
  void aSortByTheUsersOwnNameChangesNothing(String sort) {
    TestLogin older = user.loginWithoutRow();
    older.insert(older.row(older.sessionId(), 1).append("loginAt", new Date(1_000)));

    Api.list(caller, "sort", sort)
        .statusCode(200)
        .body("sessions.sessionId", contains(caller.sessionId(), older.sessionId()));
    Api.list(caller, "sort", "{\"_user.name\":1,\"loginAt\":1}")
        .statusCode(200)
        .body("sessions.sessionId", contains(older.sessionId(), caller.sessionId()));
  }

  @Test
  void whenALoginLastDidSomethingIsToldToWhoeverAsks() {
    TestLogin login = user.loginWithoutRow();
    login.insert(login.row("s" + user.id(), 0).append("lastActivityAt", new Date(5_000)));
    login.insert(login.row("s" + user.id(), 1).append("lastActivityAt", new Date(9_000)));
    login.insert(login.row("s" + user.id(), 2).append("lastActivityAt", "never"));

    Api.list(caller, "lastActivity", "true")
        .statusCode(200)
        .body("sessions.find { !it.current }.lastActivityAt", equalTo("1970-01-01T00:00:09.000Z"))
        .body("sessions.find { it.current }", not(hasKey("lastActivityAt")));
    Api.list(caller).statusCode(200).body("sessions[0]", not(hasKey("lastActivityAt")));
  }
}
