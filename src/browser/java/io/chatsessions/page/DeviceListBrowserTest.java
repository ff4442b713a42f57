package io.chatsessions.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.chatsessions.support.TestLogin;
import io.chatsessions.support.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the list shows, and finding something in it. */
@QuarkusTest
class DeviceListBrowserTest extends BrowserTest {

  private final TestUser user = workspace.addUser();

  @Test
  void aDeviceSaysWhatItIsWhereItIsAndSinceWhen() {
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofMinutes(12));
    Device.OFFICE.signIn(user, Duration.ofHours(50));

    DevicesView page = openAs(laptop);

    Locator office = page.device("Chrome");
    assertThat(page.heading("2 devices")).isVisible();
    assertThat(office.getByText("Chrome on Windows 11").first()).isVisible();
    assertThat(office).containsText("Browser, version 142");
    assertThat(office).containsText("198.51.100.23");
    assertThat(office).containsText("signed in 2 days ago");
    assertThat(office.getByText("This device")).hasCount(0);
    assertThat(page.device("Firefox").getByText("This device")).isVisible();
    assertThat(page.device("Firefox")).containsText("signed in 12 minutes ago");
  }

  @Test
  void theExactTimeIsShownOnHover() {
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofHours(3));
    Instant signedIn = Device.before(Duration.ofHours(3));

    Locator time = openAs(laptop).device("Firefox").locator("time");

    assertThat(time).hasText("3 hours ago");
    assertThat(time)
        .hasAttribute("title", Pattern.compile("^\\w+day.*20\\d\\d.*\\d\\d:\\d\\d:\\d\\d"));
    assertThat(Instant.parse(time.getAttribute("datetime")))
        .isBetween(signedIn.minusSeconds(5), signedIn.plusSeconds(5));
  }

  @Test
  void eachKindOfDeviceHasItsDrawing() {
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofMinutes(1));
    Device.PHONE.signIn(user, Duration.ofMinutes(2));
    Device.DESKTOP.signIn(user, Duration.ofMinutes(3));
    new Device("toaster", "Crumbs", "1", "BreadOS", "2", "192.0.2.1")
        .signIn(user, Duration.ofMinutes(4));

    DevicesView page = openAs(laptop);

    assertThat(drawing(page, "Firefox")).hasAttribute("href", "#icon-browser");
    assertThat(drawing(page, "Mobile")).hasAttribute("href", "#icon-mobile-app");
    assertThat(drawing(page, "Desktop")).hasAttribute("href", "#icon-desktop-app");
    assertThat(drawing(page, "Crumbs")).hasAttribute("href", "#icon-unknown");
  }

  private static Locator drawing(DevicesView page, String part) {
    return page.device(part).locator("use");
  }

  @Test
  void whatAUserAgentSaysOfItselfStaysText() {
    String name = "<img src=x onerror=\"document.title='taken'\">";
    TestLogin login =
        new Device("browser", name, "1", "<b>OS</b>", "2", "192.0.2.9")
            .signIn(user, Duration.ofMinutes(1));

    DevicesView page = openAs(login);

    assertThat(page.device("192.0.2.9")).containsText(name + " on <b>OS</b> 2");
    assertThat(page.devices().locator("img, b")).hasCount(0);
    assertThat(page.window()).hasTitle("Your devices");
  }

  @Test
  void aSearchShowsWhatMatchesAndSaysHowMany() {
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofMinutes(1));
    Device.OFFICE.signIn(user, Duration.ofHours(1));
    DevicesView page = openAs(laptop);
    assertThat(page.devices()).hasCount(2);

    page.search().fill("chrome");

    assertThat(page.devices()).hasCount(1);
    assertThat(page.device("Chrome")).isVisible();
    assertThat(page.window().locator("#live")).hasText("1 device for “chrome”");
    page.search().fill("");
    assertThat(page.devices()).hasCount(2);
  }

  @Test
  void aSearchWithoutAMatchLeadsBackToAllDevices() {
    DevicesView page = openAs(Device.LAPTOP.signIn(user, Duration.ofMinutes(1)));
    page.search().fill(".*");
    page.search().press("Enter");

    assertThat(page.window().getByText("No device matches “.*”.")).isVisible();
    page.button("Show all devices").click();

    assertThat(page.devices()).hasCount(1);
    assertThat(page.search()).isFocused();
    assertThat(page.search()).hasValue("");
  }

  @Test
  void aLongListHasPages() {
    TestLogin laptop = Device.LAPTOP.signIn(user, Duration.ofMinutes(1));
    IntStream.rangeClosed(1, 12).forEach(i -> Device.OFFICE.signIn(user, Duration.ofHours(i)));
    DevicesView page = openAs(laptop);
    assertThat(page.heading("1–10 of 13 devices")).isVisible();
    assertThat(page.button("Previous")).hasAttribute("aria-disabled", "true");

    page.button("Next").click();

    assertThat(page.heading("11–13 of 13 devices")).isFocused();
    assertThat(page.devices()).hasCount(3);
    assertThat(page.button("Next")).hasAttribute("aria-disabled", "true");
    page.button("Previous").click();
    assertThat(page.devices()).hasCount(10);
    assertThat(page.device("This device")).isVisible();
  }
}
