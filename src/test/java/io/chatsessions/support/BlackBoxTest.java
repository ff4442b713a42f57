package io.chatsessions.support;

import io.quarkus.test.common.WithTestResource;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;

/** What every test against the running service has: a workspace with MongoDB, and the document. */
@WithTestResource(WorkspaceServer.class)
public abstract class BlackBoxTest {

  static {
    DocumentedAnswers.holdThemAll();
  }

  /** The workspace that the service under test uses. */
  protected final Workspace workspace = Workspace.current();

  // The embedded server walks every row for each login that a list looks up, so what thousands of
  // tests have left would cost the next one more time than a call has.
  @BeforeAll
  static void startWithoutRows() {
    if (WorkspaceServer.isEmbedded()) {
      Workspace.current().sessions().deleteMany(new Document());
    }
  }
}
