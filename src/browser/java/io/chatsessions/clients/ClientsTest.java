package io.chatsessions.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service as other people's clients call it: src/browser/clients, with npm and Node. */
@QuarkusTest
class ClientsTest extends BlackBoxTest {

  private static final Path SOURCES = Path.of("src/browser/clients");
  private static final Path INSTALLED = Path.of("target/clients");

  private final TestUser user = workspace.addUser();
  private final TestLogin caller = signIn("Firefox", "Linux");

  @BeforeEach
  void signInElsewhere() {
    signIn("Chrome", "Windows");
  }

  @BeforeAll
  static void install() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/npm")), "there is no npm");
    Files.createDirectories(INSTALLED);
    try (Stream<Path> files = Files.list(SOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = INSTALLED.resolve(file.getFileName());
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    run(new ProcessBuilder("npm", "ci"));
  }

  @Test
  void aClientTypedByTheApiDocumentCompilesStrictlyAndRuns() throws Exception {
    signIn("Safari", "macOS");

    assertThat(runScript("typed"))
        .containsExactly(
            "Chrome, Firefox (this one), Safari", "Windows", "true", "404 Session not found", "1");

    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
  }

  @Test
  void rocketChatsOwnClientListsAndEndsADevice() throws Exception {
    assertThat(runScript("rocket-chat"))
        .containsExactly("2 Linux, Windows", "true true", "Session not found");

    assertThat(user.heldTokens()).containsExactly(caller.hashedToken());
    assertThat(user.sessions()).extracting("sessionId").containsExactly(caller.sessionId());
  }

  private TestLogin signIn(String browser, String system) {
    TestLogin login = user.login();
    workspace
        .sessions()
        .updateOne(
            new Document("sessionId", login.sessionId()),
            new Document(
                "$set", new Document("device.name", browser).append("device.os.name", system)));
    return login;
  }

  private List<String> runScript(String name) throws Exception {
    var script = new ProcessBuilder("npm", "run", "--silent", name);
    String service = "http://localhost:" + RestAssured.port;
    script.environment().put("SERVICE", service);
    script.environment().put("API_DOCUMENT", service + "/devices/openapi.json");
    script.environment().put("USER_ID", user.id());
    script.environment().put("TOKEN", caller.token());
    return run(script);
  }

  private static List<String> run(ProcessBuilder command) throws IOException, InterruptedException {
    Path output = Files.createTempFile("clients", ".txt");
    Path errors = Files.createTempFile("clients", ".txt");
    Process process =
        command
            .directory(INSTALLED.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile())
            .start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertThat(ended && process.exitValue() == 0)
        .as(Files.readString(errors) + Files.readString(output))
        .isTrue();
    return Files.readAllLines(output);
  }
}
