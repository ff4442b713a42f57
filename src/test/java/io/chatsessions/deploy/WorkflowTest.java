package io.chatsessions.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The public build asks for little and runs only what it names. */
class WorkflowTest {

  private static final Path FILE = Path.of(".github/workflows/ci.yml");

  private final Map<String, Object> workflow = Manifests.yaml(FILE);

  @Test
  void everyActionIsPinnedByCommitWithItsVersionBesideIt() throws IOException {
    List<String> actions =
        Files.readAllLines(FILE).stream().filter(line -> line.contains("uses:")).toList();

    assertThat(actions)
        .isNotEmpty()
        .allMatch(line -> line.matches(" +- uses: [\\w/-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
  }

  @Test
  void onlyAReleaseMayWrite() {
    assertThat(workflow.get("permissions")).isEqualTo(Map.of("contents", "read"));
    assertThat(jobs())
        .allSatisfy(
            (name, job) ->
                assertThat(job.containsKey("permissions")).isEqualTo(name.equals("release")));
    assertThat(jobs().get("release").get("if")).isEqualTo("startsWith(github.ref, 'refs/tags/')");
  }

  @Test
  void aSupersededRunIsCancelled() {
    assertThat(workflow).extractingByKey("concurrency").asString().contains("cancel-in-progress");
  }

  @SuppressWarnings("unchecked")
  private Map<String, Map<String, Object>> jobs() {
    return (Map<String, Map<String, Object>>) workflow.get("jobs");
  }
}
