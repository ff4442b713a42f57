package io.chatsessions.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The pods are safe to run and safe to replace. */
class DeploymentTest {

  private final DeploymentSpec deployment = Manifests.base(Deployment.class).getSpec();
  private final PodSpec pod = deployment.getTemplate().getSpec();
  private final Container container = pod.getContainers().get(0);

  @Test
  void theImageHasAVersion() {
    assertThat(pod.getContainers()).hasSize(1);
    assertThat(container.getImage()).matches("[^:]+:\\d+\\.\\d+\\.\\d+");
  }

  @Test
  void thePodMeetsTheRestrictedProfileAsTheImagesUser() throws IOException {
    var security = pod.getSecurityContext();
    var rights = container.getSecurityContext();

    assertThat(security.getRunAsNonRoot()).isTrue();
    assertThat(security.getRunAsUser()).isPositive();
    assertThat(security.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(rights.getRunAsUser()).isNull();
    assertThat(rights.getPrivileged()).isNull();
    assertThat(rights.getAllowPrivilegeEscalation()).isFalse();
    assertThat(rights.getReadOnlyRootFilesystem()).isTrue();
    assertThat(rights.getCapabilities().getDrop()).containsExactly("ALL");
    assertThat(rights.getCapabilities().getAdd()).isEmpty();
    assertThat(pod.getVolumes()).isEmpty();
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    for (String image : List.of("native", "jvm")) {
      assertThat(Files.readString(Path.of("src/main/docker/Dockerfile." + image)))
          .contains("\nUSER " + security.getRunAsUser() + ":" + security.getRunAsGroup() + "\n");
    }
  }

  @Test
  void memoryAndProcessorAreAskedForAndLimited() {
    var resources = container.getResources();

    assertThat(resources.getRequests()).containsOnlyKeys("cpu", "memory");
    assertThat(resources.getLimits()).containsOnlyKeys("cpu", "memory");
    resources
        .getRequests()
        .forEach(
            (name, request) ->
                assertThat(resources.getLimits().get(name).getNumericalAmount())
                    .isGreaterThanOrEqualTo(request.getNumericalAmount()));
  }

  @Test
  void everyProbeAsksItsOwnQuestionAndWaitsLongerThanTheServiceForMongoDb() {
    Map<String, Probe> probes =
        Map.of(
            "/q/health/started", container.getStartupProbe(),
            "/q/health/live", container.getLivenessProbe(),
            "/q/health/ready", container.getReadinessProbe());

    probes.forEach(
        (path, probe) -> {
          assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
          assertThat(probe.getHttpGet().getPort()).isEqualTo(new IntOrString("management"));
          assertThat(probe.getTimeoutSeconds()).isBetween(2, 5);
        });
  }

  @Test
  void aRollOutNeverHasFewerPodsThanBefore() {
    var rollOut = deployment.getStrategy().getRollingUpdate();

    assertThat(deployment.getReplicas()).isEqualTo(3);
    assertThat(rollOut.getMaxUnavailable()).isEqualTo(new IntOrString(0));
    assertThat(rollOut.getMaxSurge().getIntVal()).isPositive();
    assertThat(pod.getTopologySpreadConstraints())
        .extracting(spread -> spread.getTopologyKey())
        .containsExactly("kubernetes.io/hostname");
  }
}
