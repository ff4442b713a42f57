package io.chatsessions.deploy;

import static io.smallrye.config.ConfigMappings.ConfigClass.configClass;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.ChatSessionsConfig;
import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.smallrye.config.ConfigMappings;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What the manifests say of the service is what it does. */
@QuarkusTest
class ManifestsFitTheServiceTest extends BlackBoxTest {

  private final PodSpec pod = Manifests.base(Deployment.class).getSpec().getTemplate().getSpec();
  private final Container container = pod.getContainers().get(0);
  private final Properties settings = settings();

  @Test
  void thePortsAreTheServices() {
    assertThat(container.getPorts())
        .extracting(ContainerPort::getName, ContainerPort::getContainerPort)
        .containsExactly(
            port("http", "quarkus.http.port"), port("management", "quarkus.management.port"));
  }

  @Test
  void everyVariableIsOneThatTheServiceReadsAndComesFromASecret() {
    assertThat(container.getEnv())
        .extracting(EnvVar::getName)
        .startsWith("MONGO_URL")
        .isSubsetOf(variables());
    assertThat(container.getEnv())
        .allSatisfy(
            variable -> {
              assertThat(variable.getValue()).isNull();
              assertThat(variable.getValueFrom().getSecretKeyRef().getKey())
                  .isEqualTo(variable.getName());
            });
  }

  @Test
  void everyProbeIsAnswered() {
    Stream.of(
            container.getStartupProbe(),
            container.getLivenessProbe(),
            container.getReadinessProbe())
        .map(Probe::getHttpGet)
        .forEach(probe -> Api.management().get(probe.getPath()).then().statusCode(200));
  }

  @Test
  void theMetricsAreWhereTheServiceMonitorLooks() {
    assertThat(Manifests.base(ServiceMonitor.class).getSpec().getEndpoints())
        .singleElement()
        .satisfies(
            metrics -> {
              assertThat(metrics.getPort()).isEqualTo("management");
              Api.management().get(metrics.getPath()).then().statusCode(200);
            });
  }

  @Test
  void theIngressSendsTheDocumentedPathsAndThePageToTheService() {
    Map<String, Object> documented =
        Api.management()
            .accept(ContentType.JSON)
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .path("paths");
    List<HTTPIngressPath> sent =
        Manifests.base(Ingress.class).getSpec().getRules().get(0).getHttp().getPaths();

    assertThat(sent)
        .filteredOn(path -> path.getPathType().equals("Exact"))
        .extracting(HTTPIngressPath::getPath)
        .containsExactlyInAnyOrderElementsOf(documented.keySet());
    assertThat(sent)
        .filteredOn(path -> path.getPathType().equals("Prefix"))
        .singleElement()
        .satisfies(page -> RestAssured.get(page.getPath()).then().statusCode(200));
  }

  @Test
  void thePodIsGivenTheTimeThatTheServiceTakesToLeave() {
    Duration leaving =
        Stream.of("quarkus.shutdown.delay", "quarkus.shutdown.timeout")
            .map(setting -> settings.getProperty(setting, "0S"))
            .map(value -> Duration.parse("PT" + value))
            .reduce(Duration.ZERO, Duration::plus);

    assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(leaving.toSeconds());
  }

  private List<String> variables() {
    return Stream.concat(
            Stream.of("MONGO_URL"),
            ConfigMappings.getProperties(configClass(ChatSessionsConfig.class)).keySet().stream()
                .map(name -> name.replaceAll("[^a-z]", "_").toUpperCase(Locale.ROOT)))
        .toList();
  }

  private Tuple port(String name, String setting) {
    return Tuple.tuple(name, Integer.valueOf(settings.getProperty(setting)));
  }

  private static Properties settings() {
    Properties settings = new Properties();
    try (InputStream file =
        ManifestsFitTheServiceTest.class.getResourceAsStream("/application.properties")) {
      settings.load(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return settings;
  }
}
