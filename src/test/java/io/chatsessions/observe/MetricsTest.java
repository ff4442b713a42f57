package io.chatsessions.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Ids;
import io.chatsessions.support.Metrics;
import io.chatsessions.support.Patience;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the management port tells Prometheus. */
@QuarkusTest
class MetricsTest extends BlackBoxTest {

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();

  // Before that it looks up nobody by the hundred, which are steps on MongoDB, too.
  @BeforeEach
  void startWhenItIsReady() {
    Patience.await().until(() -> Metrics.value("chat_sessions_ready") == 1);
  }

  @Test
  void countsLogoutsByOutcome() {
    TestLogin ended = user.login();
    counts("logout.me", "ended", () -> Api.logout(caller, ended.sessionId()).statusCode(200));
    counts("logout.me", "not-found", () -> Api.logout(caller, "unknown").statusCode(404));
    counts("logout.me", "invalid", () -> Api.post(Api.as(caller), "").statusCode(400));
    counts("logout.others", "ended", () -> Api.logoutOthers(caller).statusCode(200));
  }

  @Test
  void countsLooksByOutcome() {
    counts("list", "shown", () -> Api.list(caller).statusCode(200));
    counts("info", "shown", () -> Api.info(caller, caller.sessionId()).statusCode(200));
    counts("info", "not-found", () -> Api.info(caller, "unknown").statusCode(404));
  }

  @Test
  void countsFailedAuthentications() {
    counts(
        "logout.me",
        "not-authenticated",
        () -> Api.post(Api.as(user.id(), Ids.token()), "{}").statusCode(401));
  }

  @Test
  void timesEveryCallInBucketsFromOneMillisecondToTwoSeconds() {
    counts(
        "chat_sessions_request_seconds_count{endpoint=\"logout.me\"}",
        () -> Api.logout(caller, "unknown").statusCode(404));

    Set<String> buckets =
        Pattern.compile(
                "chat_sessions_request_seconds_bucket\\{endpoint=\"logout.me\",le=\"(.*?)\"")
            .matcher(Metrics.exported())
            .results()
            .map(result -> result.group(1))
            .collect(Collectors.toSet());
    assertThat(buckets).contains("0.001", "0.002", "0.5", "1.0", "2.0", "+Inf");
  }

  @Test
  void tellsThatItIsReadyWithoutBeingAsked() {
    startWhenItIsReady();
  }

  @Test
  void tellsItsVersionAndCommit() {
    assertThat(Metrics.exported())
        .containsPattern(
            "chat_sessions_build_info\\{commit=\"[^\"]+\",version=\"\\d+\\.\\d+\\.\\d+[^\"+]*\"} 1.0");
  }

  @Test
  void tellsOfThePool() {
    assertThat(Metrics.exported())
        .contains("mongodb_driver_pool_checkedout", "mongodb_driver_pool_waitqueuesize");
  }

  @ParameterizedTest
  @ValueSource(strings = {"authenticate", "find", "revoke", "silence", "end"})
  void timesEachStepOfALogoutOnMongoDb(String step) {
    counts(
        "chat_sessions_mongodb_operation_seconds_count{step=\"" + step + "\"}",
        () -> Api.logout(caller, caller.sessionId()).statusCode(200));
  }

  @Test
  void countsThePhonesThatGetNoMoreMessages() {
    TestLogin phone = user.login();
    phone.addPush();
    phone.addPush();

    counts(
        "chat_sessions_push_documents_total",
        2,
        () -> Api.logout(caller, phone.sessionId()).statusCode(200));
  }

  private static void counts(String endpoint, String outcome, Runnable call) {
    counts(Metrics.CALLS.formatted(endpoint, outcome), call);
  }

  private static void counts(String series, Runnable call) {
    counts(series, 1, call);
  }

  private static void counts(String series, int more, Runnable call) {
    double before = Metrics.value(series);
    call.run();
    double most = before + more * Patience.triesOfTheLastCall();
    Patience.await()
        .until(
            () -> Metrics.value(series),
            both(greaterThanOrEqualTo(before + more)).and(lessThanOrEqualTo(most)));
  }
}
