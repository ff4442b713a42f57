package io.chatsessions.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** The page as its user finds their way in it: by roles, names and texts. */
record DevicesView(Page window) {

  void open() {
    window.navigate(BrowserTest.address());
  }

  void signIn(String userId, String token) {
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
    return device(part).getByRole(AriaRole.BUTTON);
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

  Locator notice() {
    return window.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Message"));
  }

  Locator noticeButton() {
    return notice().getByRole(AriaRole.BUTTON);
  }

  Locator search() {
    return window.getByRole(AriaRole.SEARCHBOX);
  }

  /** In sight, and read out once by a screen reader. */
  void says(String message) {
    assertThat(notice()).containsText(message);
    assertThat(window.getByRole(AriaRole.STATUS)).hasText(message);
  }

  /** What the browser keeps: {@code localStorage} or {@code sessionStorage}. */
  Object stored(String area, String key) {
    return window.evaluate("([area, key]) => window[area].getItem(key)", List.of(area, key));
  }
}
