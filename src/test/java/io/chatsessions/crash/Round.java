package io.chatsessions.crash;

import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** Every caller ends their other logins at the same time, and in the middle something is killed. */
final class Round {

  private static final int LOGINS_EACH = 6;

  private final Ledger ledger;
  private final List<Caller> callers;
  private final ConcurrentLinkedQueue<Call> calls = new ConcurrentLinkedQueue<>();
  private final List<String> violations = new ArrayList<>();
  private volatile boolean killed;

  private record Call(Caller caller, TestLogin ended, int status) {}

  Round(Ledger ledger, List<Caller> callers) {
    this.ledger = ledger;
    this.callers = callers;
    for (Caller caller : callers) {
      while (caller.others().size() < LOGINS_EACH) {
        TestUser user = caller.login().user();
        caller
            .others()
            .add(caller.others().size() % 3 == 0 ? ledger.openTwice(user) : ledger.open(user));
      }
    }
  }

  int calls() {
    return calls.size();
  }

  long unanswered() {
    return calls.stream().filter(call -> call.status() != 200).count();
  }

  List<String> violations() {
    return violations;
  }

  /** Calls until the kill is over or every login is ended. */
  void callWhile(Callable<Void> kill) throws Exception {
    int whole = callers.size() * LOGINS_EACH;
    var middle = new CountDownLatch(ThreadLocalRandom.current().nextInt(1, whole * 3 / 4));
    ExecutorService threads = Executors.newFixedThreadPool(callers.size());
    List<Future<Void>> done = new ArrayList<>();
    for (Caller caller : callers) {
      done.add(threads.submit(() -> endAll(caller, middle)));
    }
    middle.await();
    kill.call();
    killed = true;
    for (Future<Void> caller : done) {
      caller.get();
    }
    threads.shutdown();
  }

  private Void endAll(Caller caller, CountDownLatch middle) throws InterruptedException {
    while (!killed && !caller.others().isEmpty()) {
      TestLogin login = caller.others().pop();
      int status = caller.logout(login.sessionId());
      calls.add(new Call(caller, login, status));
      middle.countDown();
    }
    return null;
  }

  /** What must hold at any moment, also while a call hangs in the middle of its steps. */
  void checkAfterKill() {
    Set<String> live = ledger.liveTokens();
    Map<String, Integer> rows = ledger.rowsByToken();
    Set<String> pushed = ledger.pushedLogins();
    for (Call call : calls) {
      for (TestLogin login : ledger.loginsOf(call.ended().sessionId())) {
        String token = login.hashedToken();
        boolean lives = live.contains(token);
        if (call.status() == 200 && (lives || rows.containsKey(token) || pushed.contains(token))) {
          violations.add("a 200 without its effect");
        }
        if (lives && !Ledger.isWhole(rows, login)) {
          violations.add("a live token whose session is gone");
        }
      }
      if (call.status() != 200 && call.status() != 503 && call.status() != Caller.UNANSWERED) {
        violations.add("an untrue " + call.status());
      }
    }
  }

  /** Repeats what was not answered, after which nothing but the ended logins may be gone. */
  void repeatAndCheck() throws InterruptedException {
    for (Call call : calls) {
      if (call.status() != 200) {
        int status = call.caller().logoutUntilAnswered(call.ended().sessionId());
        if (status != 200 && status != 404) {
          violations.add("a repeat answered " + status);
        }
      }
      ledger.close(call.ended().sessionId());
    }
    violations.addAll(ledger.differences());
  }
}
