package io.chatsessions.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.Parallel;
import io.chatsessions.support.RawConnection;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.support.Workspace;
import io.chatsessions.support.WorkspaceServer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The first calls of a replica that has just said that it is ready. */
class ReadyIsReadyIT {

  private static final int BURST = 50;

  private static final WorkspaceServer MONGO = new WorkspaceServer();

  @AfterAll
  static void stopMongo() {
    MONGO.stop();
  }

  @Test
  void theFirstFiftyAtOnceForOneUserAreAllAnswered() throws Exception {
    TestUser user = Workspace.at(MONGO.address()).addUser();
    TestLogin caller = user.login();
    List<TestLogin> others = Stream.generate(user::login).limit(BURST).toList();
    try (var service = new PackagedService(MONGO.address())) {
      List<Callable<Integer>> calls =
          others.stream().map(other -> logout(service, caller, other)).toList();

      assertThat(Parallel.run(calls)).hasSize(BURST).containsOnly(200);
      assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    }
  }

  private static Callable<Integer> logout(
      PackagedService service, TestLogin caller, TestLogin other) {
    return () -> {
      try (var connection = new RawConnection(service.uri("/"))) {
        connection.send(RawConnection.logout(caller, Api.logoutBody(other.sessionId())));
        return connection.answer().status();
      }
    };
  }
}
