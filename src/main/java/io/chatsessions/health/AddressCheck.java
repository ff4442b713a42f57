package io.chatsessions.health;

import io.chatsessions.workspace.WorkspaceAddress;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/**
 * Stops a start without a usable address, and holds up one whose address is still unknown to DNS.
 * Quarkus makes Vert.x before it lets the driver read the address, whose own message says nothing
 * of what to set, and quotes parts of what it cannot read.
 */
@Singleton
class AddressCheck implements VertxOptionsCustomizer {

  private final WorkspaceAddress address;
  private final Config config;

  AddressCheck(WorkspaceAddress address, Config config) {
    this.address = address;
    this.config = config;
  }

  @Override
  public void accept(VertxOptions options) {
    address.awaitName(config);
  }
}
