package io.chatsessions.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.chatsessions.support.Workspace;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The database user's rights are those that the service uses, no fewer and no more. */
abstract class DatabaseRights {

  private final String[] settings;

  /** The conditions in the script that hold for the service under test. */
  DatabaseRights(String... settings) {
    this.settings = settings;
  }

  @Test
  void theUserMayDoJustWhatTheServiceDoes() throws IOException {
    useEveryPath();

    assertThat(RightsRecorder.used())
        .containsExactlyInAnyOrderElementsOf(DatabaseRight.granted(settings));
  }

  private static void useEveryPath() {
    TestUser user = Workspace.current().addUser();
    TestLogin caller = user.login();
    Api.list(caller).statusCode(200);
    Api.info(caller, caller.sessionId()).statusCode(200);
    Api.logout(caller, user.login().sessionId()).statusCode(200);
    user.login();
    Api.logoutOthersAndRows(caller).statusCode(200);
    Api.management().get("/q/health/ready").then().statusCode(200);
  }
}
