package io.chatsessions.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The base, its components, overlays and patches make something that a cluster can read. */
class KustomizeTest {

  private static final Path OVERLAYS = Manifests.FOLDER.resolve("overlays");
  private static final Path PATCHES = Manifests.FOLDER.resolve("patches");
  private static final Path INGRESS = Manifests.FOLDER.resolve("components/ingress");

  static List<Path> overlays() throws IOException {
    return foldersIn(OVERLAYS);
  }

  static List<Path> patches() throws IOException {
    return foldersIn(PATCHES);
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void anOverlayIsWholeAndChangesNoNamespace(Path overlay) throws Exception {
    Rendered rendered = Rendered.of(overlay);

    assertThat(rendered.objects())
        .doesNotHaveAnyElementsOfTypes(Namespace.class)
        .extracting(object -> object.getMetadata().getNamespace())
        .doesNotContainNull()
        .hasSizeGreaterThan(5);
    assertThat(container(rendered).getImage())
        .isEqualTo("registry.example.com/chat-sessions:1.0.0");
  }

  @ParameterizedTest
  @MethodSource("patches")
  void aPatchKeepsThePodsRestrictedAndSelected(Path patch) throws Exception {
    Rendered rendered = Rendered.withComponents(INGRESS, patch);
    Deployment deployment = rendered.the(Deployment.class);

    assertThat(container(rendered).getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
    assertThat(pod(rendered).getSpec().getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod(rendered).getMetadata().getLabels())
        .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
    assertThat(deployment.getSpec().getSelector().getMatchLabels()).hasSize(1);
    assertThat(container(rendered).getEnv())
        .extracting(EnvVar::getName)
        .contains("MONGO_URL", "CHAT_SESSIONS_AUDIT_KEY")
        .doesNotHaveDuplicates();
    assertThat(container(rendered).getVolumeMounts())
        .allSatisfy(mount -> assertThat(mount.getReadOnly()).isTrue())
        .extracting(VolumeMount::getName)
        .containsExactlyElementsOf(
            pod(rendered).getSpec().getVolumes().stream().map(Volume::getName).toList());
  }

  @Test
  void theAddressComesFromTheWorkspacesSecret() throws Exception {
    var secret =
        container(Rendered.of(OVERLAYS.resolve("workspace-namespace")))
            .getEnv()
            .get(0)
            .getValueFrom()
            .getSecretKeyRef();

    assertThat(secret.getName()).isEqualTo("rocketchat-rocketchat");
    assertThat(secret.getKey()).isEqualTo("mongo-uri");
  }

  @Test
  void aGeneratedSecretHasItsHashInItsNameSoThatPodsFollowIt() throws Exception {
    Rendered rendered = Rendered.withComponents(PATCHES.resolve("generated-secret"));
    String name = rendered.the(Secret.class).getMetadata().getName();

    assertThat(name).matches("chat-sessions-mongodb-[a-z0-9]{10}");
    assertThat(container(rendered).getEnv().get(0).getValueFrom().getSecretKeyRef().getName())
        .isEqualTo(name);
  }

  @Test
  void thePathsAsRegularExpressionsEndWhereTheyEnd() throws Exception {
    Rendered rendered = Rendered.withComponents(INGRESS, PATCHES.resolve("exact-paths-by-regex"));

    assertThat(rendered.the(Ingress.class).getSpec().getRules().get(0).getHttp().getPaths())
        .hasSize(5)
        .allSatisfy(
            path -> {
              assertThat(path.getPath()).endsWith(path.getPath().contains("/api/") ? "$" : "(/|$)");
              assertThat(path.getPathType()).isEqualTo("ImplementationSpecific");
            });
  }

  @Test
  void monitoringCanBeLeftOutAndIsLabelledByOnePatch() throws Exception {
    Rendered with = Rendered.of(OVERLAYS.resolve("example"));
    Rendered without = Rendered.of(OVERLAYS.resolve("workspace-namespace"));

    for (HasMetadata object :
        List.of(with.the(ServiceMonitor.class), with.the(PrometheusRule.class))) {
      assertThat(object.getMetadata().getLabels()).isEqualTo(Map.of("release", "prometheus"));
    }
    assertThat(without.objects())
        .doesNotHaveAnyElementsOfTypes(ServiceMonitor.class, PrometheusRule.class, Ingress.class)
        .hasAtLeastOneElementOfType(HTTPRoute.class);
  }

  private static PodTemplateSpec pod(Rendered rendered) {
    return rendered.the(Deployment.class).getSpec().getTemplate();
  }

  private static Container container(Rendered rendered) {
    return pod(rendered).getSpec().getContainers().get(0);
  }

  private static List<Path> foldersIn(Path parent) throws IOException {
    try (Stream<Path> folders = Files.list(parent)) {
      return folders.sorted().toList();
    }
  }
}
