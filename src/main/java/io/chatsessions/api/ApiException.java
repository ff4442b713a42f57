package io.chatsessions.api;

final class ApiException extends RuntimeException {

  private final transient ApiError error;

  ApiException(ApiError error) {
    super(error.name(), null, false, false);
    this.error = error;
  }

  ApiError error() {
    return error;
  }
}
