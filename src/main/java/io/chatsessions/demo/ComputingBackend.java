package io.chatsessions.demo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;

/**
 * What MongoDB does and the library does not: it computes in the projection of a find-and-modify,
 * and joins by a field and a pipeline at once.
 */
final class ComputingBackend extends MemoryBackend {

  @Override
  public MemoryDatabase openOrCreateDatabase(String name) {
    return new Database(name, getCursorRegistry());
  }

  private static final class Database extends MemoryDatabase {

    Database(String name, CursorRegistry cursors) {
      super(name, cursors);
    }

    @Override
    public Document handleCommand(
        Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
      if (query.get("pipeline") instanceof List<?> stages) {
        stages.forEach(stage -> byPipelineAlone((Document) stage));
      }
      return super.handleCommand(channel, command, query, databases, oplog);
    }

    private static void byPipelineAlone(Document stage) {
      if (stage.get("$lookup") instanceof Document lookup
          && lookup.containsKey("pipeline")
          && lookup.containsKey("localField")) {
        String local = "$" + lookup.remove("localField");
        String foreign = "$" + lookup.remove("foreignField");
        lookup.put("let", new Document("local", local));
        Document joined = new Document("$expr", new Document("$eq", List.of(foreign, "$$local")));
        List<Object> pipeline = new ArrayList<>((List<?>) lookup.get("pipeline"));
        // Behind the first stage, which leaves only the rows of one user.
        pipeline.add(1, new Document("$match", joined));
        lookup.put("pipeline", pipeline);
      }
    }

    @Override
    protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
      return new Collection(this, name, options, cursorRegistry);
    }
  }

  private static final class Collection extends MemoryCollection {

    Collection(
        MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
      super(database, name, options, cursors);
    }

    @Override
    public synchronized Document findAndModify(Document command) {
      if (!(command.get("fields") instanceof Document fields) || !computes(fields)) {
        return super.findAndModify(command);
      }
      command.remove("fields");
      Document result = super.findAndModify(command);
      if (result.get("value") instanceof Document found) {
        result.put("value", compute(fields, found));
      }
      return result;
    }

    private static boolean computes(Document fields) {
      return fields.values().stream().anyMatch(Document.class::isInstance);
    }

    private static Document compute(Document fields, Document found) {
      Document computed = new Document();
      fields.forEach(
          (name, value) -> {
            if (value instanceof Document) {
              computed.put(name, Expression.evaluateDocument(value, found));
            }
          });
      return computed;
    }
  }
}
