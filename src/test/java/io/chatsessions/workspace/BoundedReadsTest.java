package io.chatsessions.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.TestLogin;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonInt32;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** MongoDB is told to stop what nobody waits for any more. */
@QuarkusTest
class BoundedReadsTest extends BlackBoxTest {

  @Inject Limits limits;

  @ConfigProperty(name = "chat-sessions.deadline", defaultValue = "1500ms")
  Duration deadline;

  /** What each kind of read was told, by command and collection. */
  @Singleton
  static class Limits implements CommandListener {

    private static final Set<String> READS = Set.of("find", "distinct", "aggregate");

    private final Map<String, Set<Long>> told = new ConcurrentHashMap<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
      String name = event.getCommandName();
      if (READS.contains(name)) {
        String read = name + " " + event.getCommand().getString(name).getValue();
        told.computeIfAbsent(read, fresh -> ConcurrentHashMap.newKeySet())
            .add(event.getCommand().getNumber("maxTimeMS", new BsonInt32(0)).longValue());
      }
    }
  }

  @Test
  void everyReadEndsWithTheDeadline() {
    TestLogin caller = workspace.addUser().login();
    Api.list(caller).statusCode(200);
    Api.info(caller, caller.sessionId()).statusCode(200);
    Api.logout(caller, caller.user().login().sessionId()).statusCode(200);
    Api.logoutOthersAndRows(caller).statusCode(200);

    assertThat(limits.told)
        .containsOnlyKeys(
            "find users",
            "find rocketchat_sessions",
            "distinct rocketchat_sessions",
            "aggregate users",
            "aggregate rocketchat_sessions",
            "aggregate _raix_push_app_tokens");
    assertThat(limits.told)
        .allSatisfy((read, times) -> assertThat(times).as(read).containsOnly(deadline.toMillis()));
  }
}
