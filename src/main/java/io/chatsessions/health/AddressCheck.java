package io.chatsessions.health;

import io.chatsessions.workspace.WorkspaceAddress;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.inject.Singleton;

/**
 * Stops a start without a usable address. Quarkus makes Vert.x before it lets the driver read the
 * address, whose own message says nothing of what to set, and quotes parts of what it cannot read.
 */
@Singleton
class AddressCheck implements VertxOptionsCustomizer {

  private final WorkspaceAddress address;

  AddressCheck(WorkspaceAddress address) {
    this.address = address;
  }

  @Override
  public void accept(VertxOptions options) {
    address.resolve();
  }
}
