package io.chatsessions.peer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
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
  private final PushTokens pushTokens;
  private final Sessions sessions;

  SessionsController(Users users, PushTokens pushTokens, Sessions sessions) {
    this.users = users;
    this.pushTokens = pushTokens;
    this.sessions = sessions;
  }

  /** Ends one of the caller's sessions: its tokens, their push documents, the logins' documents. */
  @PostMapping("/logout.me")
  Mono<LogoutResponse> logoutMe(
      @RequestHeader(AuthenticationFilter.USER_ID) String userId,
      @Valid @RequestBody LogoutRequest request) {
    return sessions
        .findLoginTokens(userId, request.sessionId())
        .filter(tokens -> !tokens.isEmpty())
        .flatMap(tokens -> end(userId, tokens))
        .filter(deleted -> deleted > 0)
        .map(deleted -> new LogoutResponse(request.sessionId(), true))
        .switchIfEmpty(Mono.error(SessionNotFoundException::new));
  }

  private Mono<Long> end(String userId, List<String> tokens) {
    return Mono.when(users.revoke(userId, tokens), pushTokens.delete(userId, tokens))
        .then(Mono.defer(() -> sessions.delete(userId, tokens)));
  }

  record LogoutRequest(
      @NotNull(message = "must have required property 'sessionId'") String sessionId) {}

  record LogoutResponse(String sessionId, boolean success) {}
}
