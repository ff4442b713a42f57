package io.chatsessions.peer;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.ServerWebInputException;

@RestControllerAdvice
class ErrorAnswers {

  @ExceptionHandler
  @ResponseStatus(HttpStatus.NOT_FOUND)
  NotFound notFound(SessionNotFoundException exception) {
    return new NotFound(false, exception.getMessage());
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  InvalidParams invalid(WebExchangeBindException exception) {
    return invalidParams(exception.getFieldErrors().get(0).getDefaultMessage());
  }

  @ExceptionHandler
  @ResponseStatus(HttpStatus.BAD_REQUEST)
  InvalidParams unreadable(ServerWebInputException exception) {
    return invalidParams("invalid JSON");
  }

  private static InvalidParams invalidParams(String error) {
    return new InvalidParams(false, "invalid-params", error);
  }

  record NotFound(boolean success, String error) {}

  record InvalidParams(boolean success, String errorType, String error) {}
}
