package io.chatsessions.deploy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** Reads the manifests below {@code deploy/kubernetes} into typed models, and forgives nothing. */
final class Manifests {

  static final Path FOLDER = Path.of("deploy/kubernetes");

  private static final Map<String, Class<? extends HasMetadata>> MODELS =
      Stream.of(
              ConfigMap.class,
              Deployment.class,
              HTTPRoute.class,
              HorizontalPodAutoscaler.class,
              Ingress.class,
              NetworkPolicy.class,
              PodDisruptionBudget.class,
              PrometheusRule.class,
              Secret.class,
              Service.class,
              ServiceMonitor.class)
          .collect(
              Collectors.toMap(
                  model -> HasMetadata.getApiVersion(model) + " " + HasMetadata.getKind(model),
                  Function.identity()));

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .annotationIntrospector(new UnknownFieldsFail())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Manifests() {}

  /** Every manifest; the files that only Kustomize reads are none. */
  static List<Path> files() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("kustomization.yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one manifest of this type in the base or a component. */
  static <T extends HasMetadata> T base(Class<T> type) {
    return files().stream()
        .filter(file -> modelOf(yaml(file)) == type)
        .map(file -> type.cast(read(file)))
        .findFirst()
        .orElseThrow();
  }

  /** One manifest. */
  static HasMetadata read(Path file) {
    return read(yaml(file));
  }

  /** The same, as what YAML makes of it. */
  static HasMetadata read(Map<String, Object> fields) {
    return STRICT.convertValue(fields, modelOf(fields));
  }

  private static Class<? extends HasMetadata> modelOf(Map<String, Object> fields) {
    return MODELS.get(fields.get("apiVersion") + " " + fields.get("kind"));
  }

  /** A YAML parser for which a key twice is an error. */
  static Yaml strictYaml() {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    return new Yaml(options);
  }

  /** Any YAML file. */
  static Map<String, Object> yaml(Path file) {
    try {
      return strictYaml().load(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The models would else keep a field that they do not know among "additional properties". */
  private static final class UnknownFieldsFail extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated annotated) {
      return false;
    }
  }
}
