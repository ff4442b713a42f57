package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A user who asks for a session, which changes nothing. */
abstract class SessionQuestion extends BlackBoxTest {

  final TestUser user = workspace.addUser();
  final TestLogin caller = user.login();
  List<Document> sessionsBefore;
  Document userBefore;

  @BeforeEach
  void remember() {
    sessionsBefore = user.sessions();
    userBefore = user.document();
  }

  @AfterEach
  void askingChangesNothing() {
    assertThat(user.document()).isEqualTo(userBefore);
    assertThat(user.sessions()).isEqualTo(sessionsBefore);
  }
}
