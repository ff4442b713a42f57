package io.chatsessions.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatsessions.support.Api;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The end of the page's own session: by its user here, or by somebody elsewhere. */
@QuarkusTest
class SignedOutBrowserTest extends TwoDevicesBrowserTest {

  @Test
  void endingTheOwnSessionSaysSoAndClearsUp() {
    DevicesView page = openAs(laptop);

    page.logOutButton("This device").click();
    assertThat(page.dialog()).containsText("You will be signed out here.");
    page.confirm("Log out");

    assertThat(page.heading("This device is logged out")).isFocused();
    assertThat(page.devices()).hasCount(0);
    assertThat(page.stored("localStorage", "Meteor.userId")).isNull();
    assertThat(page.stored("localStorage", "Meteor.loginToken")).isNull();
    assertThat(page.stored("localStorage", "Meteor.loginTokenExpires")).isNull();
    assertThat(page.stored("localStorage", "Meteor.loginTokenOf.somebody")).isEqualTo("stays");
    assertThat(user.heldTokens()).containsExactly(office.hashedToken());
    Api.logout(laptop, office.sessionId()).statusCode(401);
  }

  @Test
  void aSignInThatCameMeanwhileIsNotClearedUp() {
    DevicesView page = openAs(laptop);
    page.logOutButton("This device").click();
    page.window().evaluate("localStorage.setItem('Meteor.loginToken', 'a newer one')");

    page.confirm("Log out");

    assertThat(page.heading("This device is logged out")).isVisible();
    assertThat(page.stored("localStorage", "Meteor.loginToken")).isEqualTo("a newer one");
    assertThat(page.stored("localStorage", "Meteor.userId")).isEqualTo(user.id());
  }

  @Test
  void whoWasSignedOutElsewhereIsToldSoAndKeepsTheirStorage() {
    DevicesView page = openAs(laptop);
    assertThat(page.devices()).hasCount(2);
    Api.logout(office, laptop.sessionId()).statusCode(200);

    page.logOut("Chrome");

    assertThat(page.heading("You have been signed out")).isFocused();
    assertThat(page.devices()).hasCount(0);
    assertThat(page.stored("localStorage", "Meteor.loginToken")).isEqualTo(laptop.token());
    assertThat(page.window().getByText("Go to the workspace")).hasAttribute("href", "./");
    assertThat(user.heldTokens()).containsExactly(office.hashedToken());
  }

  @Test
  void aTokenOfThisTabIsForgottenOnceItIsDead() {
    var page = new DevicesView(window());
    page.open();
    page.signIn(user.id(), laptop.token());
    assertThat(page.devices()).hasCount(2);
    Api.logout(office, laptop.sessionId()).statusCode(200);

    page.logOut("Chrome");

    assertThat(page.heading("You have been signed out")).isVisible();
    assertThat(page.window().getByText("Go to the workspace")).isHidden();
    assertThat(page.window().evaluate("sessionStorage.length")).isEqualTo(0);
    page.button("Use a user id and token").click();
    assertThat(page.window().getByLabel("User id")).isFocused();
  }
}
