package io.chatsessions.support;

import io.quarkus.test.common.WithTestResource;

/** What every test against the running service has: a workspace with MongoDB, and the document. */
@WithTestResource(WorkspaceServer.class)
public abstract class BlackBoxTest {

  static {
    DocumentedAnswers.holdThemAll();
  }

  /** The workspace that the service under test uses. */
  protected final Workspace workspace = Workspace.current();
}
