package io.chatsessions.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.packaged.PackagedService;
import io.chatsessions.support.Workspace;
import io.chatsessions.support.WorkspaceServer;
import java.net.http.HttpClient;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Kills the service, or the database, in the middle of many logouts. Too slow for every build:
 * {@code src/test/crash.sh} runs it. {@code crash.rounds} says how often; {@code package.binary}
 * names a native service to use in place of the jar; {@code crash.database.stop} and {@code
 * crash.database.start} are shell commands.
 */
@Tag("crash")
class CrashIT {

  private static final int CLIENTS = 32;
  private static final int BYSTANDERS = 20;
  private static final int ROUNDS = Integer.getInteger("crash.rounds", 200);

  private final WorkspaceServer server =
      new WorkspaceServer() {
        @Override
        protected String databaseName(String usual) {
          return usual + "-crash";
        }
      };
  private final String address = server.start().get("quarkus.mongodb.connection-string");
  private final Workspace workspace = Workspace.current();
  private final Ledger ledger = new Ledger(workspace);
  private final List<Caller> callers = new ArrayList<>();
  private PackagedService service;

  @BeforeEach
  void signIn() throws Exception {
    service = PackagedService.toBeKilled(address);
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    for (int client = 0; client < CLIENTS; client++) {
      callers.add(new Caller(ledger.open(workspace.addUser()), new ArrayDeque<>(), service, http));
    }
    for (int bystander = 0; bystander < BYSTANDERS; bystander++) {
      ledger.addBystander();
    }
    service.start();
    awaitService();
  }

  @AfterEach
  void stop() throws Exception {
    service.kill();
    server.stop();
  }

  @Test
  void aKilledServiceLeavesNothingThatARepeatedCallDoesNotFinish() throws Exception {
    run(
        () -> {
          service.kill();
          return null;
        },
        () -> {
          service.start();
          return null;
        });
  }

  @Test
  @EnabledIfSystemProperty(named = "crash.database.stop", matches = ".+")
  void aKilledDatabaseLeavesNothingThatARepeatedCallDoesNotFinish() throws Exception {
    run(() -> shell("crash.database.stop"), () -> shell("crash.database.start"));
  }

  private void run(Callable<Void> kill, Callable<Void> restart) throws Exception {
    int calls = 0;
    long repeated = 0;
    List<String> violations = new ArrayList<>();
    for (int number = 1; number <= ROUNDS; number++) {
      Round round = new Round(ledger, callers);
      round.callWhile(kill);
      restart.call();
      round.checkAfterKill();
      awaitService();
      round.repeatAndCheck();
      calls += round.calls();
      repeated += round.unanswered();
      violations.addAll(round.violations());
      System.out.printf(
          "Crash: %d rounds, %d calls, %d of them repeated, %d violations%n",
          number, calls, repeated, violations.size());
    }
    assertThat(violations).isEmpty();
    assertThat(repeated).isPositive();
  }

  private void awaitService() throws InterruptedException {
    assertThat(callers.get(0).logoutUntilAnswered("unknown")).isEqualTo(404);
  }

  private static Void shell(String property) throws Exception {
    Process shell =
        new ProcessBuilder("sh", "-c", System.getProperty(property)).inheritIO().start();
    assertThat(shell.waitFor()).as(property).isZero();
    return null;
  }
}
