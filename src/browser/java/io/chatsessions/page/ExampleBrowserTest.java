package io.chatsessions.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The complete example of docs/front-end.md, as it stands but for the address and who is calling.
 */
@QuarkusTest
@TestProfile(ExampleBrowserTest.CalledFromElsewhere.class)
class ExampleBrowserTest extends BrowserTest {

  private static final String LOGOUT = "**/logout.me";
  private static final Pattern EXAMPLE = Pattern.compile("```html\n(.*?)```", Pattern.DOTALL);

  private final TestUser user = workspace.addUser();
  private TestLogin laptop;
  private Page window;
  private FrontEnd frontEnd;

  @BeforeEach
  void openTheExample() throws IOException {
    laptop = Device.LAPTOP.signIn(user, Duration.ofMinutes(5));
    Device.OFFICE.signIn(user, Duration.ofHours(2));
    window = window();
    frontEnd = new FrontEnd(example());
    window.navigate(FrontEnd.origin());
    assertThat(items()).hasCount(2);
  }

  @AfterEach
  void stopServing() {
    frontEnd.close();
  }

  private String example() throws IOException {
    Matcher example = EXAMPLE.matcher(Files.readString(Path.of("docs/front-end.md")));
    assertThat(example.find()).isTrue();
    return example
        .group(1)
        .replace("http://localhost:3000", "http://localhost:" + RestAssured.port)
        .replace("2tTEqR7ZNMJ4HGGNa", user.id())
        .replace("ocFlTSMfowj9tSH1vQV6ANL9SiahkKUK1KhU_PpAUtT", laptop.token());
  }

  @Test
  void aPageOnAnotherOriginEndsADevice() {
    button().click();

    assertThat(window.getByRole(AriaRole.STATUS)).hasText("Logged out.");
    assertThat(items()).hasCount(1);
    assertThat(user.heldTokens()).containsExactly(laptop.hashedToken());
  }

  @Test
  void anAnswerInHtmlIsSurvivedAndTheButtonComesBack() {
    window.route(
        LOGOUT,
        call -> call.fulfill(html(502, "<h1>Bad Gateway</h1>")),
        new Page.RouteOptions().setTimes(1));
    button().click();

    assertThat(window.getByRole(AriaRole.STATUS))
        .hasText("The service is away. Try again in a moment.");
    assertThat(items()).hasCount(2);
    assertThat(user.heldTokens()).hasSize(2);
    button().click();
    assertThat(window.getByRole(AriaRole.STATUS)).hasText("Logged out.");
  }

  @Test
  void anAnswerThatTheBrowserKeepsToItselfIsNone() {
    window.route(LOGOUT, call -> call.abort(), new Page.RouteOptions().setTimes(1));
    button().click();

    assertThat(window.getByRole(AriaRole.STATUS)).hasText("No answer came. Try again to be sure.");
    assertThat(button()).isEnabled();
  }

  private static FulfillOptions html(int status, String body) {
    return new FulfillOptions().setStatus(status).setContentType("text/html").setBody(body);
  }

  private Locator items() {
    return window.getByRole(AriaRole.LISTITEM);
  }

  private Locator button() {
    var chrome = new Locator.FilterOptions().setHasText("Chrome");
    return items().filter(chrome).getByRole(AriaRole.BUTTON);
  }

  public static class CalledFromElsewhere implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("chat-sessions.cors.origins", FrontEnd.origin());
    }
  }
}
