package io.chatsessions.support;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** A bare workspace whose first index cannot be made at once, and whose others take their time. */
public class UnwillingIndexServer extends FaultyWorkspaceServer {

  /** Longer than any call may last. */
  private static final Duration BUILD = Duration.ofSeconds(3);

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = super.start();
    try (MongoClient client = MongoClients.create(currentAddress())) {
      client.getDatabase(currentAddress().getDatabase()).drop();
    }
    settings.put("chat-sessions.indexes.create", "true");
    settings.put("chat-sessions.indexes.retry-after", "1s");
    proxy().arm(Step.CREATE_INDEX, refusedOnceThenSlow());
    return settings;
  }

  private static Fault refusedOnceThenSlow() {
    var asked = new AtomicBoolean();
    Fault refused = Fault.error(67, "CannotCreateIndex");
    Fault slow = Fault.late(BUILD);
    return new Fault(
        "refused once, then slow",
        (command, connection) ->
            (asked.getAndSet(true) ? slow : refused).onCommand().handle(command, connection),
        slow.onReply());
  }

  @Override
  protected String databaseName(String usual) {
    return usual + "_unwilling";
  }
}
