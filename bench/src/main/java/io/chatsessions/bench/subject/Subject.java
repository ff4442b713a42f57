package io.chatsessions.bench.subject;

import io.chatsessions.bench.load.Load;
import io.chatsessions.bench.load.Outcome;

/** A running program that ends logins, and that is measured. */
public interface Subject extends AutoCloseable {

  /** The short name in results and options. */
  String name();

  /** Sends it a load and waits for the last answer. */
  Outcome drive(Load load) throws Exception;

  /** What it has used so far. */
  ProcessTree process();
}
