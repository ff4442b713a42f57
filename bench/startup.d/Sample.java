import java.util.List;
import java.util.function.ToDoubleFunction;

/** What one start has shown. */
record Sample(
    double readyMillis, double cpuMillis, double firstLogoutMillis, double residentMiB) {

  /** Median, lowest and highest. */
  static String spread(List<Sample> samples, ToDoubleFunction<Sample> figure) {
    double[] sorted = samples.stream().mapToDouble(figure).sorted().toArray();
    int middle = sorted.length / 2;
    double median =
        sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    return "%.1f (%.1f to %.1f)".formatted(median, sorted[0], sorted[sorted.length - 1]);
  }
}
