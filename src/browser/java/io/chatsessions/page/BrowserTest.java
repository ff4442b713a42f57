package io.chatsessions.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.chatsessions.support.BlackBoxTest;
import io.chatsessions.support.TestLogin;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/** What every test of the page in a real browser has: a browser, and a fresh profile in it. */
abstract class BrowserTest extends BlackBoxTest {

  private static final List<String> QUIET =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static Playwright playwright;
  private static Browser browser;

  private BrowserContext profile;

  @BeforeAll
  static void launchBrowser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Path executable = Path.of(System.getProperty("browser.executable"));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions().setHeadless(true).setExecutablePath(executable).setArgs(QUIET));
  }

  @AfterAll
  static void closeBrowser() {
    playwright.close();
  }

  @AfterEach
  void closeProfile() {
    if (profile != null) {
      profile.close();
    }
  }

  /** A window of a fresh profile, with nothing open. */
  Page window() {
    return window(new Browser.NewContextOptions().setViewportSize(1280, 800));
  }

  Page window(Browser.NewContextOptions options) {
    profile = browser.newContext(options);
    return profile.newPage();
  }

  /** The page, in a browser in which the workspace's own client has signed this login in. */
  DevicesView openAs(TestLogin login) {
    return openAs(login, window());
  }

  DevicesView openAs(TestLogin login, Page window) {
    var view = new DevicesView(window);
    window
        .context()
        .addInitScript(
            """
            if (!localStorage.getItem('seeded')) {
              localStorage.setItem('seeded', 'yes');
              localStorage.setItem('Meteor.userId', '%s');
              localStorage.setItem('Meteor.loginToken', '%s');
              localStorage.setItem('Meteor.loginTokenExpires', 'Fri Jan 01 2100');
              localStorage.setItem('Meteor.loginTokenOf.somebody', 'stays');
            }
            """
                .formatted(login.user().id(), login.token()));
    view.open();
    return view;
  }

  static String address() {
    return "http://localhost:" + RestAssured.port + "/devices";
  }
}
