package io.chatsessions.support;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;

/** Records what the service under test asks of the database; only where both share a process. */
@Singleton
public class CommandRecorder implements CommandListener {

  private static final Set<String> OF_A_LOGOUT = Set.of("find", "distinct", "update", "delete");

  private final List<String> commands = new CopyOnWriteArrayList<>();
  private volatile boolean recording;

  @Override
  public void commandStarted(CommandStartedEvent event) {
    String name = event.getCommandName();
    if (recording && OF_A_LOGOUT.contains(name)) {
      BsonDocument command = event.getCommand();
      BsonDocument filter =
          command.getDocument(name.equals("find") ? "filter" : "query", new BsonDocument());
      commands.add(
          name
              + " "
              + command.getString(name).getValue()
              + " by "
              + new TreeSet<>(filter.keySet()));
    }
  }

  /** Starts anew, or stops. */
  public void record(boolean wanted) {
    commands.clear();
    recording = wanted;
  }

  /** The commands since the last call, each with its collection and the fields of its filter. */
  public List<String> take() {
    List<String> taken = List.copyOf(commands);
    commands.clear();
    return taken;
  }
}
