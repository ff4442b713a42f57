package io.chatsessions.bench.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the operating system has booked on a process and its children. */
public record ProcessTree(ProcessHandle root) {

  /** Linux counts CPU in ticks of this length for every program. */
  private static final long MICROS_PER_TICK = 10_000;

  private static final int USER_TICKS = 11;

  /** User and system time so far, in microseconds. */
  public long cpuMicros() {
    return all().mapToLong(ProcessTree::cpuMicros).sum();
  }

  /** User and system time so far of the process without its children, in microseconds. */
  public long ownCpuMicros() {
    return cpuMicros(root.pid());
  }

  /** The same to the nanosecond, but only of the threads and processes that still run. */
  public double liveCpuMillis() {
    return all().mapToDouble(ProcessTree::liveCpuNanos).sum() / 1e6;
  }

  /** Resident memory in bytes; pages that the processes share count once. */
  public long residentBytes() {
    long own = all().mapToLong(pid -> kilobytes(pid, "Private_Clean", "Private_Dirty")).sum();
    long shared =
        all().mapToLong(pid -> kilobytes(pid, "Shared_Clean", "Shared_Dirty")).max().orElse(0);
    return (own + shared) * 1024;
  }

  private Stream<Long> all() {
    return Stream.concat(Stream.of(root), root.descendants()).map(ProcessHandle::pid);
  }

  private static long cpuMicros(long pid) {
    String stat = read(Path.of("/proc", pid + "", "stat"));
    // The name in parentheses may itself hold spaces.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks = Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1]);
    return ticks * MICROS_PER_TICK;
  }

  private static double liveCpuNanos(long pid) {
    try (var threads = Files.list(Path.of("/proc", pid + "", "task"))) {
      return threads
          .map(thread -> read(thread.resolve("schedstat")))
          .mapToDouble(line -> Double.parseDouble(line.split(" ")[0]))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long kilobytes(long pid, String... names) {
    return read(Path.of("/proc", pid + "", "smaps_rollup"))
        .lines()
        .filter(line -> Stream.of(names).anyMatch(name -> line.startsWith(name + ":")))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .sum();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
