package io.chatsessions.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoQueryException;
import com.mongodb.MongoSocketOpenException;
import com.mongodb.MongoSocketReadTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import io.smallrye.mutiny.TimeoutException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
  @ValueSource(ints = {6, 7, 89, 134, 262, 9001})
  void soAreTheNetworkErrorsOfARouter(int code) {
    assertIs(true, true, answered(code));
  }

  @ParameterizedTest
  @ValueSource(ints = {91, 189, 10058, 10107, 11600, 11602, 13435, 13436})
  void soIsAFindThatMeetsNoPrimary(int code) {
    assertIs(true, true, new MongoQueryException(answered(code).getResponse(), MEMBER));
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
