package io.chatsessions.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page is open to everybody: in light and dark, from narrow to wide, without barriers. */
@QuarkusTest
class AppearanceBrowserTest extends BrowserTest {

  private static final int[] WIDTHS = {360, 768, 1280};
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final TestUser user = workspace.addUser();
  private TestLogin laptop;

  @BeforeEach
  void signIn() {
    laptop = Device.LAPTOP.signIn(user, Duration.ofMinutes(12));
    Device.PHONE.signIn(user, Duration.ofHours(20));
    Device.OFFICE.signIn(user, Duration.ofDays(2));
    Device.DESKTOP.signIn(user, Duration.ofDays(9));
  }

  @ParameterizedTest
  @CsvSource({"en-GB,LIGHT", "en-GB,DARK", "ar,LIGHT", "ar,DARK"})
  void noViewHasABarrier(String locale, ColorScheme scheme) {
    Page window =
        window(
            new NewContextOptions()
                .setLocale(locale)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
    String look = "-" + locale + "-" + scheme.name().toLowerCase();
    var page = new DevicesView(window);
    page.open();
    assertThat(window.locator("#sign-in")).isVisible();
    check(window, "sign-in" + look);
    window.locator("summary").click();
    check(window, "token" + look);

    openAs(laptop, window);
    assertThat(page.devices()).hasCount(4);
    check(window, "devices" + look);

    Locator office = page.device("Chrome");
    office.locator("[data-act=notMe]").click();
    check(window, "not-me" + look);
    window.keyboard().press("Escape");
    office.locator("[data-act=logOut]").click();
    check(window, "question" + look);
    window.locator("#confirm-yes").click();
    assertThat(page.devices()).hasCount(3);
    check(window, "logged-out" + look);

    window.context().setOffline(true);
    page.device("Mobile").locator("[data-act=logOut]").click();
    window.locator("#confirm-yes").click();
    assertThat(window.locator("#problem")).isVisible();
    check(window, "failure" + look);
    window.context().setOffline(false);

    page.search().fill("nothing of the kind");
    assertThat(window.locator("#nothing")).isVisible();
    check(window, "no-match" + look);

    window.locator("#clear-filter").click();
    page.device("Firefox").locator("[data-act=logOut]").click();
    window.locator("#confirm-yes").click();
    assertThat(window.locator("#signed-out")).isVisible();
    check(window, "signed-out" + look);
  }

  @Test
  void theBadgeIsSeenInForcedColours() {
    Page window = window(new NewContextOptions().setForcedColors(ForcedColors.ACTIVE));
    openAs(laptop, window);

    assertThat(window.locator(".badge")).hasCSS("border-top-style", "solid");
    assertThat(window.locator(".badge")).hasCSS("border-top-width", "1px");
  }

  private static void check(Page window, String view) {
    for (int width : WIDTHS) {
      window.setViewportSize(width, 800);
      String name = view + "-" + width;
      window.screenshot(
          new ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
      // Else axe opens one more page each time; only frames of other origins would need it.
      var axe = new AxeBuilder(window).setLegacyMode(true);
      assertThat(axe.analyze().getViolations()).as(name).isEmpty();
      assertThat((int) window.evaluate("document.documentElement.scrollWidth"))
          .as("width of " + name)
          .isLessThanOrEqualTo(width);
    }
  }

  @Test
  void nothingMovesForWhoWantsNoMotion() {
    Page window = window(new NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
    DevicesView page = openAs(laptop, window);
    page.logOutButton("Chrome").click();

    assertThat(window.evaluate("document.getAnimations().length")).isEqualTo(0);
    assertThat(page.dialog()).hasCSS("animation-name", "none");
    assertThat(page.logOutButton("Chrome")).hasCSS("transition-duration", "0s");
  }

  @Test
  void thePageAsksNobodyElseAndBreaksNoPolicyOfItsOwn() {
    Page window = window();
    List<String> strangers = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    String origin = address().replace("/devices", "/");
    window.onRequest(
        request -> {
          if (!request.url().startsWith(origin)) {
            strangers.add(request.url());
          }
        });
    window.onConsoleMessage(message -> complaints.add(message.text()));
    window.onPageError(complaints::add);

    DevicesView page = openAs(laptop, window);
    page.logOut("Chrome");
    page.says("Chrome on Windows 11 is logged out.");

    assertThat(strangers).isEmpty();
    assertThat(complaints).isEmpty();
  }
}
