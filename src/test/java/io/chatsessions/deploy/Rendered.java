package io.chatsessions.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What {@code kubectl kustomize} makes of a folder. */
record Rendered(List<HasMetadata> objects) {

  /** The folder as it stands. */
  static Rendered of(Path folder) throws Exception {
    assumeTrue(isKubectlThere(), "kubectl is needed");
    Process kubectl =
        new ProcessBuilder("kubectl", "kustomize", folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (InputStream output = kubectl.getInputStream()) {
      String yaml = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(kubectl.waitFor()).as(folder.toString()).isZero();
      return new Rendered(
          StreamSupport.stream(Manifests.strictYaml().loadAll(yaml).spliterator(), false)
              .map(Rendered::read)
              .toList());
    }
  }

  /** The base with these components. */
  static Rendered withComponents(Path... components) throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "kustomize"));
    String lines =
        Stream.of(components)
            .map(component -> "\n  - " + folder.relativize(component))
            .reduce("", String::concat);
    Files.writeString(
        folder.resolve("kustomization.yaml"),
        "resources:\n  - "
            + folder.relativize(Manifests.FOLDER.resolve("base"))
            + "\ncomponents:"
            + lines
            + "\n");
    return of(folder);
  }

  /** The one object of this type. */
  <T extends HasMetadata> T the(Class<T> type) {
    return objects.stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static HasMetadata read(Object fields) {
    return Manifests.read((Map<String, Object>) fields);
  }

  private static boolean isKubectlThere() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "kubectl")));
  }
}
