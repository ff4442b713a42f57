package io.chatsessions.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Ids;
import io.chatsessions.support.Patience;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the management port tells Prometheus. */
@QuarkusTest
class MetricsTest extends BlackBoxTest {

  private static final String CALLS = "chat_sessions_calls_total{endpoint=\"%s\",outcome=\"%s\"}";

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();

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
  void hasNoSeriesThatCanNeverMove() {
    assertThat(metrics())
        .doesNotContain(
            CALLS.formatted("logout.me", "shown"),
            CALLS.formatted("list", "ended"),
            CALLS.formatted("list", "not-found"));
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
            .matcher(metrics())
            .results()
            .map(result -> result.group(1))
            .collect(Collectors.toSet());
    assertThat(buckets).contains("0.001", "0.002", "0.5", "1.0", "2.0", "+Inf");
  }

  @Test
  void tellsThatItIsReadyWithoutBeingAsked() {
    Patience.await().until(() -> value("chat_sessions_ready") == 1);
  }

  @Test
  void tellsItsVersionAndCommit() {
    assertThat(metrics())
        .containsPattern(
            "chat_sessions_build_info\\{commit=\"[^\"]+\",version=\"\\d+\\.\\d+\\.\\d+[^\"+]*\"} 1.0");
  }

  @Test
  void tellsOfThePool() {
    assertThat(metrics())
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

  @Test
  void noCallerCanAddASeries() {
    Set<String> before = series();

    String made = Ids.id();
    RestAssured.get("/api/v1/" + made).then().statusCode(404);
    Api.post(Api.as(made, made), Api.logoutBody(made)).statusCode(401);
    Api.logout(caller, made).statusCode(404);

    assertThat(metrics()).doesNotContain(made, user.id(), caller.sessionId());
    assertThat(series()).filteredOn(name -> name.startsWith("chat_sessions")).isSubsetOf(before);
  }

  @Test
  void everyNameOnTheDashboardAndInTheAlertsIsExported() throws Exception {
    Api.logout(caller, "unknown").statusCode(404);
    String metrics = metrics();
    for (String name : namesUsedIn(Path.of("deploy/grafana"), Path.of("deploy/prometheus"))) {
      assertThat(metrics).containsPattern("(?m)^" + name + "[{ ]");
    }
  }

  private static Set<String> namesUsedIn(Path... folders) throws Exception {
    Set<String> names = new TreeSet<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.filter(Files::isRegularFile).toList()) {
            Pattern.compile("\\b(chat_sessions|mongodb|jvm|process|http)_[a-z0-9_]+\\b")
                .matcher(Files.readString(file))
                .results()
                .map(MatchResult::group)
                .forEach(names::add);
          }
        }
      }
    }
    return names;
  }

  @Test
  void isNotToldToCallers() {
    RestAssured.get("/q/metrics").then().statusCode(404);
  }

  private static void counts(String endpoint, String outcome, Runnable call) {
    counts(CALLS.formatted(endpoint, outcome), call);
  }

  private static void counts(String series, Runnable call) {
    counts(series, 1, call);
  }

  private static void counts(String series, int more, Runnable call) {
    double before = value(series);
    call.run();
    Patience.await().until(() -> value(series) == before + more);
  }

  private static double value(String series) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(series + " is not exported"));
  }

  private static Set<String> series() {
    return metrics()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .collect(Collectors.toSet());
  }

  private static String metrics() {
    return Api.management().get("/q/metrics").then().statusCode(200).extract().asString();
  }
}
