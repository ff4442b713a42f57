package io.chatsessions.deploy;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes down which rights the service under test uses. Quarkus adds every command listener that it
 * finds to its clients.
 */
public class CommandRecorder implements CommandListener {

  private static final Set<String> NEEDS_NO_RIGHT =
      Set.of("hello", "isMaster", "ping", "endSessions", "getMore", "killCursors");

  /** MongoDB's own table of commands and actions, as far as the service can need it. */
  private static final Map<String, String> ACTIONS =
      Map.of(
          "find", "find",
          "aggregate", "find",
          "update", "update",
          "findAndModify", "update",
          "delete", "remove",
          "listIndexes", "listIndexes",
          "createIndexes", "createIndex");

  private static final Set<DatabaseRight> USED = ConcurrentHashMap.newKeySet();

  @Override
  public void commandStarted(CommandStartedEvent event) {
    String command = event.getCommandName();
    if (!NEEDS_NO_RIGHT.contains(command)) {
      USED.add(
          new DatabaseRight(
              event.getCommand().getString(command).getValue(),
              ACTIONS.getOrDefault(command, "unknown: " + command)));
    }
  }

  static Collection<DatabaseRight> used() {
    return Set.copyOf(USED);
  }
}
