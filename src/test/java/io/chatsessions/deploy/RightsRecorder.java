package io.chatsessions.deploy;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * Writes down which rights the service under test uses. Quarkus adds every command listener that it
 * finds to its clients.
 */
public class RightsRecorder implements CommandListener {

  private static final Set<String> NEEDS_NO_RIGHT =
      Set.of("hello", "isMaster", "ping", "endSessions", "getMore", "killCursors");

  /** MongoDB's own table of commands and actions, as far as the service can need it. */
  private static final Map<String, String> ACTIONS =
      Map.of(
          "find", "find",
          "distinct", "find",
          "aggregate", "find",
          "update", "update",
          "findAndModify", "update",
          "delete", "remove",
          "listIndexes", "listIndexes",
          "createIndexes", "createIndex");

  private static final Set<DatabaseRight> USED = ConcurrentHashMap.newKeySet();

  @Override
  public void commandStarted(CommandStartedEvent event) {
    String name = event.getCommandName();
    BsonDocument command = event.getCommand();
    if (!NEEDS_NO_RIGHT.contains(name)) {
      use(command.getString(name), ACTIONS.getOrDefault(name, "unknown: " + name));
    }
    command.getArray("pipeline", new BsonArray()).stream()
        .map(stage -> stage.asDocument().getDocument("$lookup", null))
        .filter(Objects::nonNull)
        .forEach(lookup -> use(lookup.getString("from"), "find"));
  }

  private static void use(BsonString collection, String action) {
    USED.add(new DatabaseRight(collection.getValue(), action));
  }

  static Collection<DatabaseRight> used() {
    return Set.copyOf(USED);
  }
}
