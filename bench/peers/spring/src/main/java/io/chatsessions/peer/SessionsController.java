package io.chatsessions.peer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/sessions")
class SessionsController {

  private final Users users;
  private final Sessions sessions;

  SessionsController(Users users, Sessions sessions) {
    this.users = users;
    this.sessions = sessions;
  }

  /** Ends one of the caller's sessions: find its token, revoke it, delete the login's documents. */
  @PostMapping("/logout.me")
  Mono<LogoutResponse> logoutMe(
      @RequestHeader(AuthenticationFilter.USER_ID) String userId,
      @Valid @RequestBody LogoutRequest request) {
    return sessions
        .findLoginToken(userId, request.sessionId())
        .flatMap(
            token -> users.revoke(userId, token).then(Mono.defer(() -> sessions.delete(userId, token))))
        .filter(deleted -> deleted > 0)
        .map(deleted -> new LogoutResponse(request.sessionId(), true))
        .switchIfEmpty(Mono.error(SessionNotFoundException::new));
  }

  record LogoutRequest(
      @NotNull(message = "must have required property 'sessionId'") String sessionId) {}

  record LogoutResponse(String sessionId, boolean success) {}
}
