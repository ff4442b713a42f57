package io.chatsessions.auth;

import io.chatsessions.limit.ClientAddress;
import io.chatsessions.limit.Deadline;
import io.chatsessions.limit.GuessLimit;
import io.chatsessions.workspace.HashedToken;
import io.chatsessions.workspace.UserRepository;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.InetAddress;
import java.util.List;

/**
 * Reads who is calling from Rocket.Chat's two headers, and believes a caller whose user holds the
 * token in the workspace now. There is no cache in front: a revoked token fails at once. A request
 * without exactly one non-empty value of each header is anonymous and costs no look-up.
 */
@ApplicationScoped
public class AuthTokenMechanism implements HttpAuthenticationMechanism {

  public static final String USER_ID = "X-User-Id";

  public static final String AUTH_TOKEN = "X-Auth-Token";

  /** Under this name the request's data hold the caller's user id, once it is believed. */
  public static final String AUTHENTICATED_USER_ID = "authenticatedUserId";

  /** RFC 9110 wants a challenge on every 401; no browser prompts for this scheme. */
  public static final String CHALLENGE = AUTH_TOKEN;

  private final ClientAddress clients;
  private final GuessLimit guesses;
  private final Deadline deadline;
  private final UserRepository users;

  AuthTokenMechanism(
      ClientAddress clients, GuessLimit guesses, Deadline deadline, UserRepository users) {
    this.clients = clients;
    this.guesses = guesses;
    this.deadline = deadline;
    this.users = users;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager unasked) {
    String userId = onlyValue(request, USER_ID);
    String token = onlyValue(request, AUTH_TOKEN);
    if (userId == null || token == null) {
      return Uni.createFrom().nullItem();
    }
    InetAddress client = clients.of(request.request());
    guesses.check(client);
    var caller = new Caller(userId, HashedToken.of(token));
    return deadline
        .within(request, users.holds(userId, caller.token()))
        .map(
            held -> {
              if (!held) {
                guesses.countFailure(client);
                throw new AuthenticationFailedException();
              }
              request.put(AUTHENTICATED_USER_ID, userId);
              return QuarkusSecurityIdentity.builder().setPrincipal(caller).build();
            });
  }

  private static String onlyValue(RoutingContext request, String header) {
    List<String> values = request.request().headers().getAll(header);
    return values.size() == 1 && !values.get(0).isEmpty() ? values.get(0) : null;
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return Uni.createFrom().item(new ChallengeData(401, HttpHeaders.WWW_AUTHENTICATE, CHALLENGE));
  }
}
