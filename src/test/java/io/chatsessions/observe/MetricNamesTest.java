package io.chatsessions.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.Ids;
import io.chatsessions.support.Metrics;
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

/** Which series the management port has, and that no caller adds one. */
@QuarkusTest
class MetricNamesTest extends BlackBoxTest {

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = user.login();

  @Test
  void hasNoSeriesThatCanNeverMove() {
    assertThat(Metrics.exported())
        .doesNotContain(
            Metrics.CALLS.formatted("logout.me", "shown"),
            Metrics.CALLS.formatted("list", "ended"),
            Metrics.CALLS.formatted("list", "not-found"));
  }

  @Test
  void noCallerCanAddASeries() {
    Set<String> before = series();

    String made = Ids.id();
    RestAssured.get("/api/v1/" + made).then().statusCode(404);
    Api.post(Api.as(made, made), Bodies.logoutBody(made)).statusCode(401);
    Api.logout(caller, made).statusCode(404);

    assertThat(Metrics.exported()).doesNotContain(made, user.id(), caller.sessionId());
    assertThat(series()).filteredOn(name -> name.startsWith("chat_sessions")).isSubsetOf(before);
  }

  @Test
  void everyNameOnTheDashboardAndInTheAlertsIsExported() throws Exception {
    Api.logout(caller, "unknown").statusCode(404);
    String metrics = Metrics.exported();
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

  private static Set<String> series() {
    return Metrics.exported()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, line.lastIndexOf(' ')))
        .collect(Collectors.toSet());
  }
}
