package io.chatsessions.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator reads who has set something wrongly: the package does not start. */
class RefusedStartIT {

  private static final String PASSWORD = "correct-horse";

  private static final String ADDRESS =
      "mongodb://sessions:" + PASSWORD + "@127.0.0.1:27017/rocketchat";

  @Test
  void withoutAnAddressItSaysWhatToSet() throws Exception {
    assertRefused(
        Map.of(), "The address of MongoDB is missing", "Set MONGO_URL", "with the database name");
  }

  @Tag("binary")
  @ParameterizedTest
  @CsvSource({
    "sessions:correct-horse@127.0.0.1/rocketchat,malformed",
    "mongodb://sessions:correct-horse@,malformed",
    "mongodb://sessions:%zcorrect-horse@127.0.0.1/rocketchat,malformed",
    "mongodb://127.0.0.1/rocketchat?password=correct-horse&x,malformed",
    "mongodb://sessions:correct-horse@127.0.0.1,names no database",
    "mongodb://sessions:correct-horse@127.0.0.1/?replicaSet=rs0,names no database"
  })
  void withAWrongAddressItSaysWhatToSetAndKeepsThePassword(String address, String why)
      throws Exception {
    for (String variable : new String[] {"MONGO_URL", "QUARKUS_MONGODB_CONNECTION_STRING"}) {
      assertRefused(Map.of(variable, address), why, "Set MONGO_URL");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/rocket\tchat", "/rocketchat?proxyHost=socks.example"})
  void withOneThatWouldMeanSomethingElseItSaysWhy(String path) throws Exception {
    assertRefused(
        Map.of("MONGO_URL", "mongodb://sessions:" + PASSWORD + "@127.0.0.1" + path),
        path.contains("?") ? "SOCKS proxy" : "control character",
        "Set MONGO_URL");
  }

  // Each is a start, which takes a JVM seconds.
  @Tag("binary")
  @ParameterizedTest
  @CsvSource({
    "CHAT_SESSIONS_CORS_ORIGINS,https://chat.example/,chat-sessions.cors.origins",
    "CHAT_SESSIONS_DEADLINE,3s,chat-sessions.deadline",
    "CHAT_SESSIONS_DEADLINE,soon,chat-sessions.deadline",
    "CHAT_SESSIONS_CONNECTIONS_PER_ADDRESS,0,chat-sessions.connections-per-address",
    "CHAT_SESSIONS_MAX_IN_FLIGHT,0,chat-sessions.max-in-flight",
    "CHAT_SESSIONS_MAX_IN_FLIGHT,many,chat-sessions.max-in-flight",
    "CHAT_SESSIONS_RATE_LIMIT_CALLS,0,chat-sessions.rate-limit",
    "CHAT_SESSIONS_PROXIES,proxy.example,chat-sessions.proxies",
    "CHAT_SESSIONS_HISTORY,forget,chat-sessions.history",
    "CHAT_SESSIONS_WORKSPACE_URL,rocketchat:3000,chat-sessions.workspace.url",
    "CHAT_SESSIONS_DEVICES_PAGE_PATH,devices,chat-sessions.devices-page.path",
    "CHAT_SESSIONS_DEVICES_PAGE_PATH,/..,chat-sessions.devices-page.path",
    "CHAT_SESSIONS_DEVICES_PAGE_PATH,/api/v1/sessions/list,chat-sessions.devices-page.path",
    "CHAT_SESSIONS_DEVICES_PAGE_ENABLED,nope,chat-sessions.devices-page.enabled",
    "CHAT_SESSIONS_INDEXES_CREATE,2,chat-sessions.indexes.create",
    "CHAT_SESSIONS_RATE_LIMIT_WINDOW,60ms,chat-sessions.rate-limit",
    "CHAT_SESSIONS_RATE_LIMIT_WINDOW,0s,chat-sessions.rate-limit",
    "CHAT_SESSIONS_FAILED_AUTHENTICATIONS_WINDOW,9999999999D,chat-sessions.failed-authentications",
    "CHAT_SESSIONS_PROXIES,0.0.0.0/0,chat-sessions.proxies",
    "CHAT_SESSIONS_CORS_ORIGINS,https://*.example,chat-sessions.cors.origins",
    "CHAT_SESSIONS_CORS_MAX_AGE,-1,chat-sessions.cors.max-age",
    "CHAT_SESSIONS_CORS_MAX_AGE,-1s,chat-sessions.cors.max-age",
    "CHAT_SESSIONS_CORS_MAX_AGE,2147483648,chat-sessions.cors.max-age",
    "CHAT_SESSIONS_RATE_LIMT_CALLS,5,CHAT_SESSIONS_RATE_LIMIT_CALLS",
    "CHAT_SESSIONS_RATE_LIMIT,5,CHAT_SESSIONS_RATE_LIMIT_CALLS"
  })
  void withAWrongSettingItNamesTheKey(String variable, String value, String key) throws Exception {
    assertRefused(Map.of("MONGO_URL", ADDRESS, variable, value), key);
  }

  @Test
  void withAMistypedSwitchItNamesTheKey() throws Exception {
    assertRefused(
        Map.of("MONGO_URL", ADDRESS, "CHAT_SESSIONS_RATE_LIMIT_ENABLED", "flase"),
        "chat-sessions.rate-limit.enabled");
  }

  @Test
  void anUnknownPropertyOfTheJvmIsNamedToo() throws Exception {
    assumeFalse(Package.built().isNative(), "the binary reads no options of a JVM");
    assertRefused(
        Map.of("MONGO_URL", ADDRESS, "JAVA_TOOL_OPTIONS", "-Dchat-sessions.proxy=none"),
        "chat-sessions.proxy");
  }

  @Test
  void aWrongSecretIsNotTold() throws Exception {
    String secret = "less than 32 characters";
    RefusedStart start =
        assertRefused(
            Map.of("MONGO_URL", ADDRESS, "CHAT_SESSIONS_AUDIT_KEY", secret),
            "chat-sessions.audit.key");

    assertThat(start.told()).doesNotContain(secret);
  }

  private static RefusedStart assertRefused(Map<String, String> variables, String... told)
      throws Exception {
    RefusedStart start = RefusedStart.with(variables);

    assertThat(start.exitCode()).isNotZero();
    assertThat(start.told()).contains(told).doesNotContain(PASSWORD);
    return start;
  }
}
