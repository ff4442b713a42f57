package io.chatsessions.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.IngressServiceBackend;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests are valid and belong together. */
class ManifestsTest {

  private final Map<String, String> pods =
      Manifests.base(Deployment.class).getSpec().getTemplate().getMetadata().getLabels();

  @ParameterizedTest
  @MethodSource("io.chatsessions.deploy.Manifests#files")
  void everyManifestHasOnlyFieldsThatKubernetesKnows(Path file) {
    assertThat(Manifests.read(file).getMetadata().getName()).isEqualTo("chat-sessions");
  }

  @Test
  void everySelectorSelectsThePods() {
    assertThat(
            List.of(
                Manifests.base(Deployment.class).getSpec().getSelector().getMatchLabels(),
                Manifests.base(Service.class).getSpec().getSelector(),
                Manifests.base(PodDisruptionBudget.class).getSpec().getSelector().getMatchLabels(),
                Manifests.base(NetworkPolicy.class).getSpec().getPodSelector().getMatchLabels(),
                Manifests.base(ServiceMonitor.class).getSpec().getSelector().getMatchLabels()))
        .containsOnly(pods);
  }

  @Test
  void theIngressSendsToAPortThatTheServiceHas() {
    Service service = Manifests.base(Service.class);

    assertThat(Manifests.base(Ingress.class).getSpec().getRules().get(0).getHttp().getPaths())
        .allSatisfy(
            path -> {
              IngressServiceBackend backend = path.getBackend().getService();
              assertThat(backend.getName()).isEqualTo(service.getMetadata().getName());
              assertThat(service.getSpec().getPorts())
                  .extracting(ServicePort::getName)
                  .contains(backend.getPort().getName());
            });
  }

  @Test
  void theAutoscalerStartsFromTheDeploymentsReplicas() {
    Deployment deployment = Manifests.base(Deployment.class);
    var autoscaler = Manifests.base(HorizontalPodAutoscaler.class).getSpec();

    assertThat(autoscaler.getScaleTargetRef().getKind()).isEqualTo(deployment.getKind());
    assertThat(autoscaler.getScaleTargetRef().getName())
        .isEqualTo(deployment.getMetadata().getName());
    assertThat(autoscaler.getMinReplicas()).isEqualTo(deployment.getSpec().getReplicas());
    assertThat(autoscaler.getMaxReplicas()).isGreaterThan(autoscaler.getMinReplicas());
  }

  @Test
  void nothingButMongoDbAndDnsCanBeReachedFromAPod() {
    NetworkPolicy policy = Manifests.base(NetworkPolicy.class);

    assertThat(policy.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
    assertThat(policy.getSpec().getEgress())
        .allSatisfy(rule -> assertThat(rule.getTo()).isNotEmpty())
        .flatExtracting(rule -> rule.getPorts())
        .extracting(port -> port.getPort().getIntVal())
        .containsExactly(27017, 53, 53, 5353, 5353);
    assertThat(policy.getSpec().getIngress())
        .allSatisfy(rule -> assertThat(rule.getFrom()).isNotEmpty());
  }

  @Test
  void theHttpRouteTakesTheSamePathsToTheSameService() {
    var paths = Manifests.base(Ingress.class).getSpec().getRules().get(0).getHttp().getPaths();
    var rule = Manifests.base(HTTPRoute.class).getSpec().getRules().get(0);

    assertThat(rule.getMatches())
        .extracting(match -> match.getPath().getType() + " " + match.getPath().getValue())
        .containsExactlyElementsOf(
            paths.stream()
                .map(path -> path.getPathType() + " " + path.getPath())
                .map(path -> path.replace("Prefix ", "PathPrefix "))
                .toList());
    assertThat(rule.getBackendRefs())
        .singleElement()
        .satisfies(
            backend -> {
              assertThat(backend.getName()).isEqualTo("chat-sessions");
              assertThat(backend.getPort())
                  .isEqualTo(Manifests.base(Service.class).getSpec().getPorts().get(0).getPort());
            });
  }
}
