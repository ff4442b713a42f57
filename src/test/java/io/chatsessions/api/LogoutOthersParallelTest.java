package io.chatsessions.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.Parallel;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** {@code logout.others} beside other calls at the same moment. */
@QuarkusTest
class LogoutOthersParallelTest extends BlackBoxTest {

  private final TestUser user = workspace.addUser();

  @RepeatedTest(25)
  void ofTwoDevicesThatEndEachOtherExactlyOneStaysSignedIn() throws Exception {
    exactlyOneStaysSignedIn(2);
  }

  @RepeatedTest(5)
  void ofManyDevicesThatEndEachOtherExactlyOneStaysSignedIn() throws Exception {
    exactlyOneStaysSignedIn(12);
  }

  @RepeatedTest(5)
  void aLoginThatBeginsMeanwhileIsWholeOrOver() throws Exception {
    TestLogin caller = user.login();
    List<Callable<Integer>> calls = new ArrayList<>();
    IntStream.range(0, 4)
        .forEach(i -> calls.add(() -> Api.logoutOthersAndRows(caller).extract().statusCode()));
    IntStream.range(0, 4).forEach(i -> calls.add(this::signInTenTimes));

    assertThat(Parallel.run(calls)).containsOnly(200, 10);

    assertThat(user.sessions())
        .extracting(row -> row.getString("loginToken"))
        .contains(user.heldTokens().toArray(String[]::new));
    Api.logoutOthersAndRows(caller).statusCode(200);
    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
  }

  private void exactlyOneStaysSignedIn(int devices) throws Exception {
    List<TestLogin> logins = IntStream.range(0, devices).mapToObj(device -> user.login()).toList();
    List<Callable<Integer>> calls =
        logins.stream()
            .<Callable<Integer>>map(
                login -> () -> Api.logoutOthersAndRows(login).extract().statusCode())
            .toList();

    List<Integer> statuses = Parallel.run(calls);

    assertThat(statuses).containsOnly(200, 401).containsOnlyOnce(200);
    TestLogin left = logins.get(statuses.indexOf(200));
    assertThat(user.heldTokens()).containsExactly(left.hashedToken());
    assertThat(user.sessions()).extracting("sessionId").containsExactly(left.sessionId());
  }

  private int signInTenTimes() {
    return (int) IntStream.range(0, 10).mapToObj(i -> user.login()).count();
  }
}
