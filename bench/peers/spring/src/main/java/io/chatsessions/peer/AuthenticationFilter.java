package io.chatsessions.peer;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets a request to the API pass if its user holds its token now, and answers 401 if not. */
@Component
class AuthenticationFilter implements WebFilter {

  static final String USER_ID = "X-User-Id";

  private static final String AUTH_TOKEN = "X-Auth-Token";
  private static final byte[] NOT_LOGGED_IN =
      "{\"status\":\"error\",\"message\":\"You must be logged in to do this.\"}"
          .getBytes(StandardCharsets.UTF_8);

  private final Users users;

  AuthenticationFilter(Users users) {
    this.users = users;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    HttpHeaders answer = exchange.getResponse().getHeaders();
    answer.setCacheControl("no-store");
    answer.set("X-Content-Type-Options", "nosniff");
    if (!exchange.getRequest().getPath().value().startsWith("/api/v1/")) {
      return chain.filter(exchange);
    }
    HttpHeaders headers = exchange.getRequest().getHeaders();
    String userId = headers.getFirst(USER_ID);
    String token = headers.getFirst(AUTH_TOKEN);
    if (userId == null || token == null) {
      return refuse(exchange.getResponse());
    }
    return users
        .holds(userId, token)
        .flatMap(held -> held ? chain.filter(exchange) : refuse(exchange.getResponse()));
  }

  private static Mono<Void> refuse(ServerHttpResponse response) {
    response.setStatusCode(HttpStatus.UNAUTHORIZED);
    response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
    response.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, AUTH_TOKEN);
    DataBuffer body = response.bufferFactory().wrap(NOT_LOGGED_IN);
    return response.writeWith(Mono.just(body));
  }
}
