import io.chatsessions.demo.EmbeddedMongo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Starts every package that was built again and again, and prints the table of the budgets. */
public final class Startup {

  private static final int STARTS = setting("STARTS", 20);
  private static final int REQUESTS = setting("REQUESTS", 20_000);
  private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
  private static final Path AOT_CACHE = Path.of("target/startup.aot");

  private final Workspace workspace;

  private Startup(String mongo) {
    workspace = new Workspace(mongo);
  }

  /** The only argument is the java command for the jar. */
  public static void main(String[] args) {
    String given = System.getenv("QUARKUS_MONGODB_CONNECTION_STRING");
    String mongo = given == null ? new EmbeddedMongo(0).connectionString() : given;
    int status = 0;
    try {
      new Startup(mongo).printTable(args[0]);
    } catch (Exception e) {
      e.printStackTrace();
      status = 1;
    }
    // The embedded server's threads would keep the process.
    System.exit(status);
  }

  private void printTable(String java) throws Exception {
    System.out.printf(
        "Median (lowest to highest) of %d starts with a warm file cache; %d processors, load %s, %s.%n%n",
        STARTS,
        Runtime.getRuntime().availableProcessors(),
        Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
        System.getenv("QUARKUS_MONGODB_CONNECTION_STRING") == null
            ? "embedded MongoDB-compatible server"
            : "the MongoDB that the environment names");
    System.out.printf(
        "| package | size, MB | start to ready, ms | CPU time until then, ms | start to first logout, ms"
            + " | resident after first logout, MiB | after %,d logouts, MiB |%n",
        REQUESTS);
    System.out.println("|---|---|---|---|---|---|---|");
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      for (Path binary : files.filter(file -> file.toString().endsWith("-runner")).toList()) {
        row("native binary", Files.size(binary), List.of(binary.toString()));
      }
    }
    if (Files.exists(JAR)) {
      row("jar", folderSize(), List.of(java, "-jar", JAR.toString()));
      train(java);
      row(
          "jar with AOT cache",
          folderSize() + Files.size(AOT_CACHE),
          List.of(java, "-XX:AOTCache=" + AOT_CACHE, "-jar", JAR.toString()));
    }
  }

  private void row(String name, long bytes, List<String> command) throws Exception {
    measure(command);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      samples.add(measure(command));
    }
    System.out.printf(
        "| %s | %.1f | %s | %s | %s | %s | %s |%n",
        name,
        bytes / 1e6,
        Sample.spread(samples, Sample::readyMillis),
        Sample.spread(samples, Sample::cpuMillis),
        Sample.spread(samples, Sample::firstLogoutMillis),
        Sample.spread(samples, Sample::residentMiB),
        residentUnderLoad(command));
  }

  private Sample measure(List<String> command) throws Exception {
    List<Login> login = workspace.seed(1);
    try (var service = new Service(command, workspace.address())) {
      double ready = service.awaitReady();
      double cpu = service.cpuMillis();
      service.logout(login.get(0));
      return new Sample(ready, cpu, service.millis(), service.residentMiB());
    }
  }

  private String residentUnderLoad(List<String> command) throws Exception {
    try (var service = new Service(command, workspace.address())) {
      service.awaitReady();
      int wave = 800;
      for (int done = 0; done < REQUESTS; done += wave) {
        service.logoutInParallel(workspace.seed(Math.min(wave, REQUESTS - done)));
      }
      return "%.1f".formatted(service.residentMiB());
    }
  }

  private void train(String java) throws Exception {
    var training =
        List.of(java, "-XX:AOTCacheOutput=" + AOT_CACHE, "-jar", JAR.toString());
    try (var service = new Service(training, workspace.address())) {
      service.awaitReady();
      service.logoutInParallel(workspace.seed(800));
      service.leave();
    }
  }

  private static long folderSize() throws IOException {
    try (Stream<Path> files = Files.walk(JAR.getParent())) {
      return files.map(Path::toFile).mapToLong(file -> file.isFile() ? file.length() : 0).sum();
    }
  }

  private static int setting(String name, int usual) {
    return Integer.parseInt(System.getenv().getOrDefault(name, String.valueOf(usual)));
  }
}
