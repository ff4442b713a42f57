package io.chatsessions.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the page learns who its user is, and what it keeps of that. */
@QuarkusTest
class SignInBrowserTest extends BrowserTest {

  @Test
  void whoIsSignedInToTheWorkspaceSeesTheirDevicesAtOnce() {
    TestLogin login = workspace.addUser().login();

    DevicesView page = openAs(login);

    assertThat(page.devices()).hasCount(1);
    assertThat(page.device("This device")).isVisible();
    assertThat(page.button("Forget my token in this tab")).isHidden();
    assertThat(page.stored("localStorage", "Meteor.loginToken")).isEqualTo(login.token());
    assertThat(page.window().evaluate("sessionStorage.length")).isEqualTo(0);
  }

  @Test
  void whoIsNotIsAskedAndKeptForThisTabAlone() {
    TestLogin login = workspace.addUser().login();
    var page = new DevicesView(window());
    page.open();
    assertThat(page.heading("Sign in first")).isVisible();

    page.signIn(" " + login.user().id(), login.token() + " ");

    assertThat(page.devices()).hasCount(1);
    assertThat(page.stored("sessionStorage", "chat-sessions.token")).isEqualTo(login.token());
    assertThat(page.window().evaluate("localStorage.length")).isEqualTo(0);
    page.window().reload();
    assertThat(page.devices()).hasCount(1);
    Page otherTab = page.window().context().newPage();
    otherTab.navigate(address());
    assertThat(new DevicesView(otherTab).heading("Sign in first")).isVisible();
  }

  @Test
  void noTokenIsAskedForFirst() {
    var page = new DevicesView(window());
    page.open();

    assertThat(page.window().getByText("sign in there. Then come back")).isVisible();
    assertThat(page.window().getByText("Sign in to the workspace")).isHidden();
    assertThat(page.window().getByLabel("Login token")).isHidden();
    page.window().getByText("I have a token").click();
    assertThat(page.window().getByLabel("Login token")).isVisible();
  }

  @Test
  void whoSignsInToTheWorkspaceInAnotherTabSeesTheirDevices() {
    TestLogin login = workspace.addUser().login();
    var page = new DevicesView(window());
    page.open();
    assertThat(page.heading("Sign in first")).isVisible();

    Page otherTab = page.window().context().newPage();
    otherTab.navigate(address());
    otherTab.evaluate(
        "([id, token]) => {localStorage['Meteor.userId'] = id;"
            + " localStorage['Meteor.loginToken'] = token;}",
        List.of(login.user().id(), login.token()));

    assertThat(page.devices()).hasCount(1);
  }

  @Test
  void theTokenIsForgottenOnRequest() {
    TestLogin login = workspace.addUser().login();
    var page = new DevicesView(window());
    page.open();
    page.signIn(login.user().id(), login.token());

    page.button("Forget my token in this tab").click();

    assertThat(page.heading("Sign in first")).isFocused();
    assertThat(page.devices()).hasCount(0);
    assertThat(page.window().evaluate("sessionStorage.length")).isEqualTo(0);
    assertThat(login.user().heldTokens()).containsExactly(login.hashedToken());
  }

  @Test
  void aTokenThatIsNotTheUsersIsRefusedAtItsField() {
    TestUser user = workspace.addUser();
    TestLogin other = workspace.addUser().login();
    var page = new DevicesView(window());
    page.open();

    page.signIn(user.id(), other.token());

    assertThat(page.window().getByRole(AriaRole.ALERT))
        .hasText("This user id and token do not belong together, or the token has ended.");
    assertThat(page.window().getByLabel("Login token")).isFocused();
    assertThat(page.window().getByLabel("Login token")).hasAttribute("aria-invalid", "true");
    assertThat(page.window().evaluate("sessionStorage.length")).isEqualTo(0);
  }

  @Test
  void whatNoHeaderCanCarryIsRefusedAsWell() {
    var page = new DevicesView(window());
    page.open();

    page.signIn("ключ", "токен");

    assertThat(page.window().getByRole(AriaRole.ALERT))
        .hasText("This user id and token do not belong together, or the token has ended.");
  }

  @Test
  void anEmptyFieldIsNamedWithoutACall() {
    var page = new DevicesView(window());
    page.open();

    page.signIn("somebody", "");

    assertThat(page.window().getByRole(AriaRole.ALERT)).hasText("Both are needed.");
    assertThat(page.window().getByLabel("Login token")).isFocused();
  }
}
