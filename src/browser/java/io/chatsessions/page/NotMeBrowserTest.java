package io.chatsessions.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** "This was not me". */
@QuarkusTest
class NotMeBrowserTest extends TwoDevicesBrowserTest {

  @Test
  void whoDoesNotKnowADeviceIsToldWhatToDo() {
    DevicesView page = openAs(laptop);
    assertThat(page.notMeButton("Firefox")).hasCount(0);

    page.notMeButton("Chrome").click();

    assertThat(page.dialog()).containsText("Log out Chrome on Windows 11.");
    assertThat(page.dialog().getByText("Change password"))
        .hasAttribute("href", page.window().url().replace("/devices", "/account/security"));
    assertThat(page.dialog().getByText("Open tokens"))
        .hasAttribute("href", page.window().url().replace("/devices", "/account/tokens"));
    page.confirm("Log out");
    page.says("Chrome on Windows 11 is logged out. Now change your password.");
    assertThat(page.notice().getByText("Change password")).isVisible();
    assertThat(user.heldTokens()).containsExactly(laptop.hashedToken());
  }

  @Test
  void whoseWorkspaceIsNotKnownIsToldInWords() {
    var page = new DevicesView(window());
    page.open();
    page.signIn(user.id(), laptop.token());

    page.notMeButton("Chrome").click();

    assertThat(page.dialog()).containsText("in your account’s settings");
    assertThat(page.dialog().getByText("Change password")).isHidden();
    page.confirm("Cancel");
    assertThat(page.dialog()).isHidden();
    assertThat(page.notMeButton("Chrome")).isFocused();
    assertThat(user.heldTokens()).hasSize(2);
  }
}
