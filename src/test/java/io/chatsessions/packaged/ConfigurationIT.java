package io.chatsessions.packaged;

import static io.chatsessions.support.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chatsessions.support.Api;
import io.chatsessions.support.Bodies;
import io.chatsessions.support.TestAuthority;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TlsProxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The examples of the page on configuration do what it says, in the packaged service. */
class ConfigurationIT extends PackagedBlackBox {

  private static TestAuthority authority;

  @BeforeAll
  static void makeAuthority() throws Exception {
    authority = new TestAuthority(Package.TARGET.resolve("authority"));
  }

  @Test
  void mongoDbIsReachedByTlsWithAPrivateAuthority() throws Exception {
    assertEndsBehind(false, "tls");
  }

  @Test
  void mongoDbIsShownACertificate() throws Exception {
    assertEndsBehind(true, "mutual-tls");
  }

  private static void assertEndsBehind(boolean clientCertificate, String example) throws Exception {
    Map<String, String> variables = DocumentedSettings.variables(example);
    variables.replace(
        "QUARKUS_TLS_MONGODB_TRUST_STORE_PEM_CERTS", authority.certificate("authority").toString());
    variables.replace(
        "QUARKUS_TLS_MONGODB_KEY_STORE_PEM_CLIENT_CERT",
        authority.certificate("client").toString());
    variables.replace(
        "QUARKUS_TLS_MONGODB_KEY_STORE_PEM_CLIENT_KEY", authority.key("client").toString());
    TestLogin login = workspace.addUser().login();
    try (var proxy = new TlsProxy(mongo.address(), authority, clientCertificate);
        var service = new PackagedService(proxy.address() + "?tls=true", variables)) {
      end(service, login);
    }
    assertThat(login.user().sessions()).isEmpty();
  }

  @Test
  void logsAreTextWhereItIsWanted() throws Exception {
    try (var service = service("text-logs")) {
      end(service, workspace.addUser().login());
      await().until(() -> service.log().has("logout.me ended"));
      assertThat(service.log().lines()).allSatisfy(line -> assertThat(line).doesNotStartWith("{"));
      assertThat(service.log().lines().get(0))
          .matches(".* chat-sessions \\d+\\.\\d+\\.\\d+.*\\+.* starts");
    }
  }

  @Test
  void logsHaveTheNamesOfElasticsSchemaWhereTheyAreWanted() throws Exception {
    try (var service = service("ecs-logs")) {
      end(service, workspace.addUser().login());
      await().until(() -> service.log().has("logout.me ended"));
      var json = new ObjectMapper();
      for (String line : service.log().lines()) {
        var fields = json.readTree(line);
        assertThat(fields.has("ecs.version")).as(line).isTrue();
        assertThat(fields.has("@timestamp")).as(line).isTrue();
      }
    }
  }

  @Test
  void theAccessLogTellsNothingOfThePerson() throws Exception {
    TestLogin login = workspace.addUser().login();
    try (var service = service("access-log")) {
      String path = Api.INFO + "?sessionId=" + login.sessionId();
      assertThat(service.get(login, path)).isEqualTo(200);
      await().until(() -> service.log().has("GET " + Api.INFO + " 200 "));
      assertThat(service.log().lines())
          .filteredOn(line -> line.contains("access-log"))
          .isNotEmpty()
          .allSatisfy(
              line ->
                  assertThat(line)
                      .doesNotContain(login.sessionId(), login.user().id(), login.token()));
    }
  }

  @Test
  void aMountedFileIsRead() throws Exception {
    Path file = Package.TARGET.resolve("mounted.properties").toAbsolutePath();
    Files.writeString(file, DocumentedSettings.file("config-file"));
    Map<String, String> variables = DocumentedSettings.variables("config-file");
    variables.replace("QUARKUS_CONFIG_LOCATIONS", file.toString());
    TestLogin login = workspace.addUser().login();
    variables.put("CHAT_SESSIONS_RATE_LIMIT_ENABLED", "true");
    try (var service = new PackagedService(mongo.address(), variables)) {
      for (int status : new int[] {200, 200, 429}) {
        assertThat(service.get(login, Api.LIST)).isEqualTo(status);
      }
    }
  }

  private static PackagedService service(String example) throws Exception {
    return new PackagedService(mongo.address(), DocumentedSettings.variables(example));
  }

  private static void end(PackagedService service, TestLogin login) throws Exception {
    String body = Bodies.logoutBody(login.sessionId());
    assertThat(service.post(login, Api.LOGOUT_ME, body)).isEqualTo(200);
  }
}
