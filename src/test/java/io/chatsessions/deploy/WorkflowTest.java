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
  void onlyATagMayWrite() {
    assertThat(workflow.get("permissions")).isEqualTo(Map.of("contents", "read"));
    jobs()
        .forEach(
            (name, job) ->
                assertThat(job.containsKey("permissions"))
                    .as(name)
                    .isEqualTo("startsWith(github.ref, 'refs/tags/')".equals(job.get("if"))));
    assertThat(jobs().get("images").get("permissions"))
        .isEqualTo(Map.of("contents", "read", "packages", "write"));
  }

  @Test
  void aTagsVersionReachesBinaryAndImagesOfBothArchitecturesWhichAreSigned() throws IOException {
    String file = Files.readString(FILE);

    assertThat(file)
        .contains("-Dservice.version=${GITHUB_REF_NAME#v}")
        .contains("--build-arg VERSION=\"${GITHUB_REF_NAME#v}\"")
        .contains("imagetools create", "--provenance=mode=max", "cosign sign ", "cosign sign-blob")
        .contains("runner: ubuntu-24.04-arm");
    for (String image : List.of("native", "jvm")) {
      assertThat(Files.readString(Path.of("src/main/docker/Dockerfile." + image)))
          .contains("-Dservice.version=$VERSION")
          .contains("org.opencontainers.image.version=\"${VERSION}\"");
    }
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
