package io.chatsessions.page;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.chatsessions.support.Api;
import io.chatsessions.support.BlackBoxTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page "Your devices" as a browser fetches it. */
@QuarkusTest
class DevicesPageTest extends BlackBoxTest {
  private static final String STRICT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'; trusted-types 'none'";

  private static final Pattern LINK =
      Pattern.compile("(?:devices|\\.)/([a-z/-]+\\.(?:css|js|svg))");

  @Test
  void thePageIsServedWithItsLinksRelative() {
    when()
        .get("/devices")
        .then()
        .statusCode(200)
        .header("Content-Type", "text/html;charset=utf-8")
        .body(containsString("<title>Your devices</title>"))
        .body(containsString("src=\"devices/page.js\""))
        .body(containsString("name=\"workspace\" content=\"./\""))
        .body(containsString("name=\"sign-in\" content=\"\""))
        .body(not(containsString("{{")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/devices", "/devices/page.js", "/devices/style.css"})
  void everyFileForbidsWhatThePageDoesNotNeed(String path) {
    when()
        .get(path)
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", STRICT_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Cache-Control", "no-cache");
  }

  @Test
  void aHeadRequestGetsTheHeadersAlone() {
    when()
        .head("/devices")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", STRICT_POLICY)
        .body(equalTo(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "de", "en", "es", "fr", "ja", "pt"})
  void whatOnePersonLoadsIsServedAndIsUnder60Kilobytes(String language) {
    Map<String, Response> files = fetchAll("/devices/words/" + language + ".js");

    assertThat(files).hasSizeGreaterThan(15);
    assertThat(files.values()).extracting(Response::statusCode).containsOnly(200);
    assertThat(files.get("/devices/page.js").contentType())
        .isEqualTo("text/javascript;charset=utf-8");
    assertThat(files.get("/devices/style.css").contentType()).isEqualTo("text/css;charset=utf-8");
    assertThat(files.get("/devices/icon.svg").contentType()).isEqualTo("image/svg+xml");
    assertThat(files.values().stream().mapToInt(file -> file.asByteArray().length).sum())
        .isLessThan(60_000);
  }

  @Test
  void theApiDocumentIsBesideThePageForWhoeverMayCall() {
    String document =
        when()
            .get("/devices/openapi.json")
            .then()
            .statusCode(200)
            .header("Content-Type", "application/json")
            .body("openapi", startsWith("3."))
            .body("components.schemas.SessionItem.required", hasItem("current"))
            .extract()
            .asString();
    assertThat(Api.management().get("/q/openapi").asString()).isEqualTo(document);
  }

  /** The page, the words of one language and, through links and imports, all other files. */
  private static Map<String, Response> fetchAll(String words) {
    Map<String, Response> files = new LinkedHashMap<>();
    Deque<String> waiting = new ArrayDeque<>();
    waiting.add("/devices");
    waiting.add(words);
    while (!waiting.isEmpty()) {
      String path = waiting.remove();
      if (!files.containsKey(path)) {
        Response file = when().get(path);
        files.put(path, file);
        LINK.matcher(file.asString())
            .results()
            .forEach(link -> waiting.add("/devices/" + link.group(1)));
      }
    }
    return files;
  }
}
