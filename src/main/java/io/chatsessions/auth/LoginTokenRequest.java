package io.chatsessions.auth;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** Asks whether a caller is who the headers say. */
final class LoginTokenRequest extends BaseAuthenticationRequest {

  private final Caller claimed;

  LoginTokenRequest(Caller claimed) {
    this.claimed = claimed;
  }

  Caller claimed() {
    return claimed;
  }
}
