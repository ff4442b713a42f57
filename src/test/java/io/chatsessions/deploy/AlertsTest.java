package io.chatsessions.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever is woken by an alert learns what it means and where to begin. */
class AlertsTest {

  private static final String RUNBOOK = "https://git.example.com/chat-sessions/docs/runbook.md#";

  private final Map<String, Object> rules =
      Manifests.yaml(Path.of("deploy/prometheus/chat-sessions.rules.yaml"));

  @Test
  void eachTellsWhatItMeansAndItsPageHasASectionOfFirstSteps() throws IOException {
    String runbook = Files.readString(Path.of("docs/runbook.md"));

    assertThat(alerts())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            alert -> {
              String name = (String) alert.get("alert");
              assertThat(annotations(alert))
                  .containsOnlyKeys("summary", "description", "runbook_url")
                  .containsEntry("runbook_url", RUNBOOK + name.toLowerCase(Locale.ROOT));
              assertThat(runbook).containsPattern("\n## " + name + "\n[^#]*\n1\\. ");
            });
  }

  @Test
  void theOperatorsRulesAreTheSame() {
    Map<String, Object> operators =
        Manifests.yaml(Manifests.FOLDER.resolve("components/monitoring/prometheus-rule.yaml"));

    assertThat(operators.get("spec")).isEqualTo(rules);
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> alerts() {
    var groups = (List<Map<String, Object>>) rules.get("groups");
    return (List<Map<String, Object>>) groups.get(0).get("rules");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> annotations(Map<String, Object> alert) {
    return (Map<String, String>) alert.get("annotations");
  }
}
