package io.chatsessions.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Patience;
import io.chatsessions.support.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How often a logout waits for MongoDB. */
@QuarkusTest
class RoundTripsTest extends BlackBoxTest {

  @Inject Trips trips;

  /** Commands that are under way together are one round trip. */
  @Singleton
  static class Trips implements CommandListener {

    private static final Set<String> OF_CALLS = Set.of("find", "distinct", "update", "delete");

    private final List<String> commands = new ArrayList<>();
    private int underWay;
    private int trips;

    synchronized void forget() {
      commands.clear();
      trips = 0;
    }

    synchronized List<String> commands() {
      return List.copyOf(commands);
    }

    synchronized int count() {
      return trips;
    }

    @Override
    public synchronized void commandStarted(CommandStartedEvent event) {
      String name = event.getCommandName();
      if (OF_CALLS.contains(name)) {
        commands.add(name + " " + event.getCommand().getString(name).getValue());
        trips += underWay == 0 ? 1 : 0;
        underWay++;
      }
    }

    @Override
    public synchronized void commandSucceeded(CommandSucceededEvent event) {
      over(event.getCommandName());
    }

    @Override
    public synchronized void commandFailed(CommandFailedEvent event) {
      over(event.getCommandName());
    }

    private void over(String command) {
      underWay -= OF_CALLS.contains(command) ? 1 : 0;
    }
  }

  @Test
  void aLogoutIsFiveCommandsOfWhichTwoDoNotWaitForEachOther() {
    TestLogin caller = workspace.addUser().login();

    Patience.await("four round trips")
        .until(
            () -> {
              TestLogin ended = caller.user().login();
              trips.forget();
              Api.logout(caller, ended.sessionId()).statusCode(200);
              assertThat(trips.commands())
                  .containsExactlyInAnyOrder(
                      "find users",
                      "distinct rocketchat_sessions",
                      "update users",
                      "delete _raix_push_app_tokens",
                      "delete rocketchat_sessions");
              return trips.count() <= 4;
            });
  }
}
