package io.chatsessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service reads where an operator has written a secret into its environment. */
class SecretsAsWrittenTest {

  private static final String ADDRESS = "quarkus.mongodb.connection-string";

  @ParameterizedTest
  @ValueSource(strings = {"a$$b", "a${x}b", "a${x", "a\\$b", "$", "a${x:y}b", "a$${x}b"})
  void everyCharacterOfASecretStandsForItself(String secret) {
    String address = "mongodb://u:" + secret + "@mongo.example/rocketchat";
    assertThat(read(Map.of("MONGO_URL", address), ADDRESS)).isEqualTo(address);
    assertThat(read(Map.of("QUARKUS_MONGODB_CONNECTION_STRING", address), ADDRESS))
        .isEqualTo(address);
    assertThat(read(Map.of("CHAT_SESSIONS_AUDIT_KEY", secret), "chat-sessions.audit.key"))
        .isEqualTo(secret);
    assertThat(
            read(
                Map.of("QUARKUS_MONGODB_CREDENTIALS_PASSWORD", secret),
                "quarkus.mongodb.credentials.password"))
        .isEqualTo(secret);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", " ", "\t \n"})
  void whiteSpaceAroundOneGoes(String space) {
    assertThat(read(Map.of("MONGO_URL", space + "mongodb://a/b" + space), ADDRESS))
        .isEqualTo("mongodb://a/b");
  }

  @Test
  void quarkussOwnNameStandsAboveRocketChats() {
    assertThat(
            read(
                Map.of("MONGO_URL", "rocketchat's", "QUARKUS_MONGODB_CONNECTION_STRING", "ours"),
                ADDRESS))
        .isEqualTo("ours");
  }

  @Test
  void whatIsNoSecretAndWhatAFileSaysIsAnExpressionAsEver() {
    SmallRyeConfig config =
        config(Map.of("QUARKUS_APPLICATION_NAME", "${host}", "MONGO_URL", "mongodb://a/b"));
    assertThat(config.getRawValue("quarkus.application.name")).isEqualTo("mongo.example");
    assertThat(config.getRawValue("key-store.password")).isEqualTo("of mongo.example");
    assertThat(config.getRawValue(ADDRESS)).isEqualTo("mongodb://a/b");
    assertThat(config(Map.of()).getRawValue(ADDRESS)).isEqualTo("mongodb://mongo.example/b");
  }

  private static String read(Map<String, String> environment, String name) {
    return config(environment).getConfigValue(name).getValue();
  }

  private static SmallRyeConfig config(Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredInterceptors()
        .withSources(new EnvConfigSource(environment, 300))
        .withSources(
            new PropertiesConfigSource(
                Map.of(
                    "host",
                    "mongo.example",
                    ADDRESS,
                    "mongodb://${host}/b",
                    "key-store.password",
                    "of ${host}"),
                "a file",
                250))
        .build();
  }
}
