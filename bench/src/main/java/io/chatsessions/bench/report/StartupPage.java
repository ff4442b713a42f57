package io.chatsessions.bench.report;

import io.chatsessions.bench.measure.Startup;
import io.chatsessions.bench.measure.StartupResult;
import io.chatsessions.bench.measure.StartupResult.Start;
import io.chatsessions.bench.measure.StartupResult.Started;
import io.chatsessions.bench.subject.Services;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The page that tells how the services start and how much memory they take. */
public record StartupPage(StartupResult result) {

  private static final double MEBIBYTE = 1 << 20;

  /** Writes it, and returns where. */
  public Path write(Path page) throws IOException {
    Map<String, Object> places =
        Map.of(
            "goals", goals(),
            "services", services(),
            "starts", result.services().get(0).starts().size(),
            "logouts", result.logouts(),
            "repeats", Startup.REPEATS,
            "date", result.machine().date(),
            "machine", result.machine().told());
    return Template.fill("startup.md", places, page);
  }

  private Goals goals() {
    return new Goals()
        .atMost("start to ready, native, ms", 34, 20, ofNative(StartupPage::readyMillis))
        .atMost("memory after the logouts, native, MiB", 70, 50, ofNative(StartupPage::memory))
        .atMost("the same against Node", 1 / 2.0, 1 / 4.0, memoryAgainst(Services.NODE))
        .atMost(
            "the same against Spring WebFlux", 1 / 5.0, 1 / 10.0, memoryAgainst(Services.SPRING));
  }

  private Table services() {
    Table table =
        new Table(
            "program",
            "size, MB",
            "start to ready, ms",
            "CPU until then, ms",
            "start to first logout, ms",
            "memory then, MiB",
            "after the logouts, one of each user",
            "a few of each");
    for (Started service : result.services()) {
      table.row(
          service.title(),
          Spread.number(service.bytes() / 1e6),
          spread(service, Start::readyMillis).cell(),
          spread(service, Start::cpuMillis).cell(),
          spread(service, Start::firstMillis).cell(),
          spread(service, start -> start.resident() / MEBIBYTE).cell(),
          Spread.number(service.oneEach() / MEBIBYTE),
          Spread.number(service.repeated() / MEBIBYTE));
    }
    return table;
  }

  private static double readyMillis(Started service) {
    return spread(service, Start::readyMillis).median();
  }

  private static double memory(Started service) {
    return service.oneEach() / MEBIBYTE;
  }

  private static Spread spread(Started service, ToDoubleFunction<Start> figure) {
    return Spread.of(service.starts().stream().mapToDouble(figure).toArray());
  }

  private Optional<Double> ofNative(ToDoubleFunction<Started> figure) {
    return of(Services.NATIVE).map(figure::applyAsDouble);
  }

  private Optional<Double> memoryAgainst(String peer) {
    return ofNative(StartupPage::memory)
        .flatMap(binary -> of(peer).map(other -> binary / memory(other)));
  }

  private Optional<Started> of(String name) {
    return result.services().stream().filter(service -> service.name().equals(name)).findFirst();
  }
}
