package io.chatsessions.peer;

class SessionNotFoundException extends RuntimeException {

  SessionNotFoundException() {
    super("Session not found", null, false, false);
  }
}
