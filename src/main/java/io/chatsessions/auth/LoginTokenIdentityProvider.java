package io.chatsessions.auth;

import io.chatsessions.workspace.UserRepository;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Believes a caller whose user holds the token in the workspace now. There is no cache in front: a
 * revoked token fails at once.
 */
@ApplicationScoped
public class LoginTokenIdentityProvider implements IdentityProvider<LoginTokenRequest> {

  private final UserRepository users;

  LoginTokenIdentityProvider(UserRepository users) {
    this.users = users;
  }

  @Override
  public Class<LoginTokenRequest> getRequestType() {
    return LoginTokenRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      LoginTokenRequest request, AuthenticationRequestContext context) {
    Caller claimed = request.claimed();
    return users
        .holds(claimed.userId(), claimed.token())
        .map(
            held -> {
              if (!held) {
                throw new AuthenticationFailedException();
              }
              return QuarkusSecurityIdentity.builder().setPrincipal(claimed).build();
            });
  }
}
