package io.chatsessions.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import io.chatsessions.support.Api;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Logging out one device: the question, the call, and what is seen and left of it. */
@QuarkusTest
class LogoutBrowserTest extends TwoDevicesBrowserTest {

  @Test
  void aConfirmedLogoutEndsTheDeviceAndSaysSo() {
    DevicesView page = openAs(laptop);

    page.logOut("Chrome");

    page.says("Chrome on Windows 11 is logged out.");
    assertThat(page.devices()).hasCount(1);
    assertThat(page.heading("1 device")).isVisible();
    assertThat(page.logOutButton("Firefox")).isFocused();
    assertThat(page.button("Log out all other devices")).isHidden();
    assertThat(user.heldTokens()).containsExactly(laptop.hashedToken());
    assertThat(user.sessions()).extracting("sessionId").containsExactly(laptop.sessionId());
  }

  @Test
  void ofAPhoneItIsSaidThatItGetsNoMoreNotifications() {
    Device.PHONE.signIn(user, Duration.ofHours(3));
    DevicesView page = openAs(laptop);

    page.logOut("Mobile");

    page.says("Rocket.Chat Mobile on iOS 18.6 is logged out and gets no more push notifications.");
  }

  @Test
  void nothingHappensWithoutAYes() {
    DevicesView page = openAs(laptop);

    page.logOutButton("Chrome").click();
    assertThat(page.dialog()).containsText("Log out Chrome on Windows 11?");
    assertThat(page.dialog()).containsText("It signed in 2 days ago from 198.51.100.23.");
    page.confirm("Cancel");

    assertThat(page.dialog()).isHidden();
    assertThat(page.devices()).hasCount(2);
    assertThat(user.heldTokens()).hasSize(2);
    assertThat(user.sessions()).hasSize(2);
  }

  @Test
  void aKeyboardIsEnough() {
    DevicesView page = openAs(laptop);
    page.logOutButton("Chrome").focus();

    page.window().keyboard().press("Enter");
    assertThat(page.dialog().getByText("Cancel")).isFocused();
    page.window().keyboard().press("Escape");
    assertThat(page.logOutButton("Chrome")).isFocused();
    page.window().keyboard().press("Enter");
    assertThat(page.dialog().getByText("Cancel")).isFocused();
    page.window().keyboard().press("Tab");
    page.window().keyboard().press("Enter");

    page.says("Chrome on Windows 11 is logged out.");
    assertThat(user.heldTokens()).containsExactly(laptop.hashedToken());
  }

  @Test
  void aQuestionThatFollowsACancelledOneAtOnceIsAnsweredByItself() {
    DevicesView page = openAs(laptop);
    page.logOutButton("Chrome").click();

    page.logOutButton("Chrome")
        .evaluate("button => { document.querySelector('dialog').close(); button.click(); }");
    page.confirm("Log out");

    page.says("Chrome on Windows 11 is logged out.");
    assertThat(user.heldTokens()).containsExactly(laptop.hashedToken());
  }

  @Test
  void aDeviceThatWasLoggedOutElsewhereMeanwhileJustGoes() {
    DevicesView page = openAs(laptop);
    assertThat(page.devices()).hasCount(2);
    Api.logout(laptop, office.sessionId()).statusCode(200);

    page.logOut("Chrome");

    page.says("Chrome on Windows 11 was logged out already.");
    assertThat(page.devices()).hasCount(1);
  }

  @Test
  void aLogoutUnderwayCannotBeSentTwice() {
    DevicesView page = openAs(laptop);
    var held = new AtomicReference<Route>();
    page.window().route("**/logout.me", held::set);

    page.logOut("Chrome");

    assertThat(page.logOutButton("Chrome")).hasAttribute("aria-disabled", "true");
    assertThat(page.logOutButton("Chrome")).containsText("Logging out…");
    assertThat(page.logOutButton("Chrome")).isFocused();
    page.logOutButton("Chrome").press("Enter");
    assertThat(page.dialog()).isHidden();
    held.get().resume();
    page.says("Chrome on Windows 11 is logged out.");
  }

  @Test
  void aLongListFillsUpFromTheNextPage() {
    IntStream.rangeClosed(1, 9).forEach(i -> Device.PHONE.signIn(user, Duration.ofHours(i)));
    DevicesView page = openAs(laptop);
    assertThat(page.heading("1–10 of 11 devices")).isVisible();

    List<String> calls = new ArrayList<>();
    page.window().onRequest(request -> calls.add(request.url().replaceAll(".*/", "")));
    page.logOutButton("1 hour ago").click();
    page.confirm("Log out");

    assertThat(page.heading("10 devices")).isVisible();
    assertThat(page.devices()).hasCount(10);
    assertThat(page.device("Chrome")).isVisible();
    assertThat(page.logOutButton("2 hours ago")).isFocused();
    assertThat(calls).containsExactly("logout.me");
  }
}
