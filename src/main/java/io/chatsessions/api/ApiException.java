package io.chatsessions.api;

/** A request that ends with an error of the contract. */
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
