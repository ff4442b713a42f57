package io.chatsessions.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that makes the database user, run on a stand-in of mongosh's own objects. */
class CreateUserTest {

  private static final String MONGOSH =
      """
      const told = [];
      globalThis.print = line => told.push(line);
      globalThis.passwordPrompt = () => { throw new Error('There is no terminal.'); };
      globalThis.db = {
        getName: () => 'rocketchat',
        getRole: () => null, createRole: role => told.push('role ' + JSON.stringify(role)),
        getUser: () => null, createUser: user => told.push('user ' + JSON.stringify(user)),
      };
      require('vm').runInThisContext(
        require('fs').readFileSync('deploy/mongodb/create-user.js', 'utf8'));
      console.log(told.join('\\n'));
      """;

  private static final String PASSWORD = "a password";

  @Test
  void withoutATerminalThePasswordComesFromTheEnvironment() throws Exception {
    assertThat(run(Map.of("CHAT_SESSIONS_DATABASE_PASSWORD", PASSWORD)))
        .contains("user {\"user\":\"chat-sessions\",\"pwd\":\"" + PASSWORD + "\"")
        .doesNotContain("createIndex", "insert");
  }

  @Test
  void withoutATerminalAndWithoutAPasswordItFails() throws Exception {
    assertThat(run(Map.of())).contains("There is no terminal.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "TRUE", "True", "1", "yes", "Y", "on", " true\n"})
  void everySpellingOfTrueIsTrue(String value) throws Exception {
    assertThat(
            run(
                Map.of(
                    "CHAT_SESSIONS_DATABASE_PASSWORD",
                    PASSWORD,
                    "CHAT_SESSIONS_INDEXES_CREATE",
                    value)))
        .contains("createIndex");
  }

  private static String run(Map<String, String> variables) throws Exception {
    assumeTrue(isNodeThere(), "node is needed");
    var builder = new ProcessBuilder("node", "-e", MONGOSH).redirectErrorStream(true);
    builder.environment().putAll(variables);
    return new String(builder.start().getInputStream().readAllBytes());
  }

  private static boolean isNodeThere() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "node")));
  }
}
