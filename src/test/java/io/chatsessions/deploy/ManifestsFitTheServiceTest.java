package io.chatsessions.deploy;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
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
  void theAddressOfMongoDbComesFromASecretUnderTheNameThatTheServiceReads() {
    assertThat(container.getEnv()).hasSize(1);
    EnvVar address = container.getEnv().get(0);

    assertThat("${" + address.getName() + ":}")
        .isEqualTo(settings.get("quarkus.mongodb.connection-string"));
    assertThat(address.getValue()).isNull();
    assertThat(address.getValueFrom().getSecretKeyRef().getKey()).isEqualTo(address.getName());
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
  void theIngressSendsEveryDocumentedPathToTheService() {
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
        .containsAll(documented.keySet());
    assertThat(sent)
        .filteredOn(path -> path.getPathType().equals("Prefix"))
        .extracting(HTTPIngressPath::getPath)
        .containsExactly("/devices");
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
