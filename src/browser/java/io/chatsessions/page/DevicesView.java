package io.chatsessions.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** The page as its user finds their way in it: by roles, names and texts. */
record DevicesView(Page window) {

  void open() {
    window.navigate(BrowserTest.address());
  }

  /** With a token, which is not the first thing that the page asks for. */
  void signIn(String userId, String token) {
    if (!window.getByLabel("User id").isVisible()) {
      window.getByText("I have a token").click();
    }
    window.getByLabel("User id").fill(userId);
    window.getByLabel("Login token").fill(token);
    button("Show my devices").click();
  }

  Locator button(String name) {
    return window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  Locator heading(String text) {
    return window.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
  }

  Locator devices() {
    return window.getByRole(AriaRole.LIST).getByRole(AriaRole.LISTITEM);
  }

  /** The one device whose text has this part. */
  Locator device(String part) {
    return devices().filter(new Locator.FilterOptions().setHasText(part));
  }

  Locator logOutButton(String part) {
    return buttonOf(part, "Log");
  }

  Locator notMeButton(String part) {
    return buttonOf(part, "This was not me");
  }

  private Locator buttonOf(String part, String name) {
    var named = new Locator.GetByRoleOptions().setName(Pattern.compile("^\\s*" + name));
    return device(part).getByRole(AriaRole.BUTTON, named);
  }

  Locator dialog() {
    return window.getByRole(AriaRole.DIALOG);
  }

  void confirm(String answer) {
    dialog().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(answer)).click();
  }

  void logOut(String part) {
    logOutButton(part).click();
    confirm("Log out");
  }

  /** What worked. */
  Locator notice() {
    return window.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Message"));
  }

  /** What did not. */
  Locator problem() {
    return window.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Problem"));
  }

  Locator retryButton() {
    var named = new Locator.GetByRoleOptions().setName("Try again");
    return problem().getByRole(AriaRole.BUTTON, named);
  }

  Locator search() {
    return window.getByRole(AriaRole.SEARCHBOX);
  }

  /** In sight, and read out once by a screen reader. */
  void says(String message) {
    assertSaid(notice(), message);
  }

  /** The same, of a failure. */
  void complains(String message) {
    assertSaid(problem(), message);
  }

  private void assertSaid(Locator place, String message) {
    assertThat(place).containsText(message);
    assertThat(place).isInViewport();
    assertThat(window.getByRole(AriaRole.STATUS)).hasText(message);
  }

  /** What the browser keeps: {@code localStorage} or {@code sessionStorage}. */
  Object stored(String area, String key) {
    return window.evaluate("([area, key]) => window[area].getItem(key)", List.of(area, key));
  }
}
