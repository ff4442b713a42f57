package io.chatsessions.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoQueryException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import io.smallrye.mutiny.TimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures pass by themselves, and which of those may be repeated at once. */
class WorkspaceFailureTest {

  private static final ServerAddress MEMBER = new ServerAddress("mongo.example");

  @Test
  void aTimeoutIsAnOutageWhoseTimeIsUp() {
    assertIs(true, false, new TimeoutException());
    assertIs(true, false, new MongoTimeoutException("words"));
    // The driver calls it a broken connection as well.
    assertIs(true, false, new MongoSocketReadTimeoutException("words", MEMBER, null));
  }

  @Test
  void aBrokenConnectionIsAnOutageThatMayBeOverAtOnce() {
    assertIs(true, true, new MongoSocketOpenException("words", MEMBER));
    assertIs(true, true, new MongoInterruptedException("words", new InterruptedException()));
  }

  @ParameterizedTest
  @MethodSource("io.chatsessions.workspace.WorkspaceFailure#passingCodes")
  void soIsEveryErrorThatPasses(int code) {
    assertIs(true, true, answered(code));
    assertIs(true, true, new MongoQueryException(answered(code).getResponse(), MEMBER));
    assertIs(
        true,
        true,
        new MongoWriteException(
            new WriteError(code, "words", new BsonDocument()), MEMBER, List.of()));
  }

  @Test
  void theErrorsThatPassAreThoseOfThePage() throws Exception {
    assertThat(
            Pattern.compile("(?m)^\\| (\\d+) \\| [A-Z]")
                .matcher(Files.readString(Path.of("docs", "faults.md")))
                .results()
                .map(row -> Integer.valueOf(row.group(1))))
        .containsExactlyInAnyOrderElementsOf(WorkspaceFailure.passingCodes());
  }

  @ParameterizedTest
  @ValueSource(ints = {13, 18, 11000})
  void anyOtherAnswerOfMongoDbIsForSomebodyToMend(int code) {
    assertIs(false, false, answered(code));
  }

  @Test
  void soIsWhateverDoesNotComeFromMongoDb() {
    assertIs(false, false, new NullPointerException());
    assertIs(false, false, new MongoException("words"));
  }

  @Test
  void isDescribedWithoutItsWords() {
    assertThat(WorkspaceFailure.describe(answered(13)))
        .isEqualTo("com.mongodb.MongoCommandException, code 13");
    assertThat(WorkspaceFailure.describe(new MongoTimeoutException("words")))
        .isEqualTo("com.mongodb.MongoTimeoutException");
  }

  private static void assertIs(boolean outage, boolean cutShort, Exception failure) {
    assertThat(WorkspaceFailure.isOutage(failure)).isEqualTo(outage);
    assertThat(WorkspaceFailure.isCutShort(failure)).isEqualTo(cutShort);
  }

  private static MongoCommandException answered(int code) {
    return new MongoCommandException(
        new BsonDocument("ok", new BsonInt32(0))
            .append("code", new BsonInt32(code))
            .append("errmsg", new BsonString("words")),
        MEMBER);
  }
}
