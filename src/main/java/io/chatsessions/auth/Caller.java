package io.chatsessions.auth;

import io.chatsessions.workspace.HashedToken;
import io.quarkus.security.identity.SecurityIdentity;
import java.security.Principal;

/**
 * Who is calling, and with which of their logins.
 *
 * @param userId the user's {@code _id} in the workspace
 * @param token the login token of this very call
 */
public record Caller(String userId, HashedToken token) implements Principal {

  public static Caller of(SecurityIdentity identity) {
    return (Caller) identity.getPrincipal();
  }

  @Override
  public String getName() {
    return userId;
  }
}
