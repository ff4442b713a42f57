package io.chatsessions.bench.measure;

import io.chatsessions.bench.measure.Result.Memory;
import io.chatsessions.bench.measure.Result.Program;
import io.chatsessions.bench.measure.Result.Round;
import io.chatsessions.bench.subject.Subject;
import java.util.ArrayList;
import java.util.List;

/** A program that runs from the first round to the last, and what was found of it so far. */
final class Contestant {

  private final Subject subject;
  private final String title;
  private final List<Long> startMillis;
  private final long idle;
  private final long first;
  private final List<Round> rounds = new ArrayList<>();
  private int verified;

  Contestant(Subject subject, String title, List<Long> startMillis, long idle, long first) {
    this.subject = subject;
    this.title = title;
    this.startMillis = startMillis;
    this.idle = idle;
    this.first = first;
  }

  Subject subject() {
    return subject;
  }

  void add(Round round) {
    rounds.add(round);
  }

  /** Logouts a second at saturation in its last round, 0 before the first. */
  double perSecond() {
    return rounds.isEmpty() ? 0 : rounds.get(rounds.size() - 1).saturation().perSecond();
  }

  void addVerified(int logins) {
    verified += logins;
  }

  Program program() {
    long end = subject.process().residentBytes();
    return new Program(
        subject.name(), title, startMillis, new Memory(idle, first, end), rounds, verified);
  }
}
